package org.jenner.registry.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import org.jenner.registry.app.management.ManagementServer;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jenner.registry.testing.OpenRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Health and metrics, as those who run a registry ask for them. */
class ManagementServerTest {
    private static final String CANARY = "Canaryname";

    @RegisterExtension
    static final OpenRegistry registry = new OpenRegistry(Clock.systemUTC(), (sender, body) -> body);

    private static ManagementServer management;

    @BeforeAll
    static void open() {
        management =
                ManagementServer.open(0, registry.parts().databases(), registry.bean(PrometheusMeterRegistry.class));
    }

    @AfterAll
    static void close() {
        management.close();
    }

    private static HttpResponse<String> ask(String path) {
        return registry.send(
                HttpRequest.newBuilder(URI.create(management.url() + path)).build());
    }

    @Test
    void countsMessagesByDoorEnvironmentAndOutcomeAndNamesNobody() {
        Enrollment.Issued clinic = registry.enroll("Counted Clinic", Environment.CERTIFICATION);
        registry.post(clinic, "MSH|" + CANARY);
        registry.post(clinic, "MSH|" + CANARY);
        registry.post(new Enrollment.Issued(clinic.userid(), "wrong", clinic.facilityId()), "MSH|" + CANARY);
        HttpResponse<String> metrics = ask("/metrics");
        assertThat(metrics.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain; version=0.0.4");
        assertThat(metrics.body())
                .contains(
                        "jenner_messages_seconds_count{door=\"https\",environment=\"certification\",outcome=\"answered\"} 2",
                        "jenner_sign_ins_total{door=\"https\",outcome=\"accepted\"} 2.0",
                        "jenner_sign_ins_total{door=\"https\",outcome=\"refused\"} 1.0",
                        "jenner_pool_size{pool=\"production\"} 16.0",
                        "jenner_pool_in_use{pool=\"sandbox\"} 0.0",
                        "jenner_mllp_connections 0.0",
                        "jvm_memory_used_bytes")
                .doesNotContain(CANARY, clinic.userid(), clinic.facilityId(), "Counted");
    }

    @Test
    void tellsWhetherItLivesAndIsReady() {
        assertThat(ask("/live").body()).isEqualTo("up\n");
        assertThat(ask("/ready").body()).isEqualTo("admin up\ncertification up\nproduction up\nsandbox up\n");
        try {
            registry.database().setReachable(false);
            HttpResponse<String> down = ask("/ready");
            assertThat(down.statusCode()).isEqualTo(503);
            assertThat(down.body()).contains("admin down\n", "production down\n");
            assertThat(ask("/live").statusCode()).isEqualTo(200);
        } finally {
            registry.database().setReachable(true);
        }
        assertThat(ask("/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesEverythingElse() {
        assertThat(ask("/").statusCode()).isEqualTo(404);
        assertThat(ask("/metrics/other").statusCode()).isEqualTo(404);
        HttpResponse<String> posted = registry.send(HttpRequest.newBuilder(URI.create(management.url() + "/metrics"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(posted.statusCode()).isEqualTo(405);
    }

    @Test
    void aPortThatIsTakenIsRefusedInOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> ManagementServer.open(
                            taken.getLocalPort(),
                            registry.parts().databases(),
                            registry.bean(PrometheusMeterRegistry.class)))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("--management-port");
        }
    }
}
