package org.jenner.registry.exchange.door.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.hl7v2.llp.LLPException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.fault.Fault;
import org.jenner.registry.testing.OpenRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** More work than an environment's pool can take: each door says so in its own way, and all recover by themselves. */
class OverloadTest {
    private static final Environment CROWDED = Environment.CERTIFICATION;
    /** More than there are places at a door, so that some are refused by the door and some by the pool. */
    private static final int MESSAGES = CROWDED.poolSize() + 2;

    @RegisterExtension
    static final OpenRegistry registry = new OpenRegistry();

    @Test
    void eachDoorSaysComeAgainWhileThePoolIsTakenAndRecoversByItself() throws Exception {
        Clinic clinic = Clinic.in(CROWDED, registry, "Clinic Crowded");
        Clinic elsewhere = Clinic.in(Environment.SANDBOX, registry, "Clinic Elsewhere");
        List<String> texts = IntStream.range(0, MESSAGES)
                .mapToObj(number -> clinic.submission(patient(number), Dose.given("O" + number, "20", "20250310")))
                .toList();
        List<Connection> taken = takeAll(registry.database().databases().of(CROWDED));
        List<CompletableFuture<HttpResponse<String>>> posted = new ArrayList<>();
        List<CompletableFuture<HttpResponse<String>>> enveloped = new ArrayList<>();
        List<CompletableFuture<String>> framed = new ArrayList<>();
        try {
            for (String text : texts) {
                posted.add(meanwhile(() -> registry.post(clinic.credential(), text)));
                enveloped.add(meanwhile(() -> clinic.postsSoap(text)));
                framed.add(meanwhile(() -> byMllp(clinic, text)));
            }
            assertThat(elsewhere
                            .tells(patient(0), Dose.given("E0", "20", "20250310"))
                            .code())
                    .as("another environment is not disturbed")
                    .isEqualTo("AA");
            posted.forEach(answer -> assertSaysComeAgain(answer.join(), 503));
            enveloped.forEach(answer -> {
                assertSaysComeAgain(answer.join(), 500);
                assertThat(answer.join().body()).contains(":Receiver<", "<fault xmlns=", "<Code>503</Code>");
            });
            framed.forEach(answer -> assertThat(answer.join())
                    .contains("MSA|AR|CLINICCROWDED-", "|207^Application internal error^", Fault.OVERLOADED.advice()));
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        assertThat(clinic.sends(texts.get(0)).code()).isEqualTo("AA");
        assertThat(clinic.sendsBySoap(texts.get(1))).contains("MSA|AA|");
        assertThat(clinic.sendsByMllp(texts.get(2))).contains("MSA|AA|");
    }

    private static Patient patient(int number) {
        return Patient.of("O" + number, "Testcrowd" + number, "Child", "20250105", "F");
    }

    private static void assertSaysComeAgain(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body()).contains(Fault.OVERLOADED.advice());
    }

    private static String byMllp(Clinic clinic, String text) {
        try {
            return clinic.sendsByMllp(text);
        } catch (IOException | LLPException failed) {
            throw new AssertionError(failed);
        }
    }

    private static <T> CompletableFuture<T> meanwhile(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, command -> Thread.ofVirtual().start(command));
    }

    private static List<Connection> takeAll(Database database) throws SQLException {
        List<Connection> taken = new ArrayList<>();
        for (int count = 0; count < database.poolSize(); count++) {
            taken.add(database.dataSource().getConnection());
        }
        return taken;
    }
}
