package org.jenner.bench.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import org.jenner.bench.population.Organization;
import org.jenner.bench.process.Await;
import org.jenner.bench.process.Installation;
import org.jenner.bench.process.RegistryProcess;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.file.PrivateFile;
import org.jenner.registry.platform.seal.InterfaceSecrets;
import org.jenner.registry.platform.seal.MasterKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./jenner demo} as somebody who tries Jenner meets it. */
class DemoTest {
    private static final String JAVA = RegistryProcess.SHORT_LIVED;

    @TempDir
    static Path folder;

    @Test
    void sendsEverybodyOnceThoughItIsStoppedInTheMiddle() throws Exception {
        Path data = folder.resolve("data");
        try (RegistryProcess demo = RegistryProcess.start("demo", data, JAVA, "--people", "5000")) {
            Await.until("some people are sent", () -> sent(data) > 0);
            demo.interrupt();
            assertThat(demo.output())
                    .contains("stopping ...\n")
                    .endsWith("stopped\n")
                    .doesNotContain("Exception", "\tat ");
        }
        int before = sent(data);
        String people = Integer.toString(before + 10);
        try (RegistryProcess demo = RegistryProcess.start("demo", data, JAVA, "--people", people)) {
            Await.until("the summary", () -> demo.output().contains("--raw"));
            assertThat(sent(data)).isEqualTo(before + 10);
            assertThat(demo.output())
                    .contains("The population is in: " + people + " people", "0 with something to mend", "-Test, ");
            assertEverythingIsStoredOnce(demo);
            assertTheQueryIsAnswered(demo);
            demo.terminate();
            assertThat(demo.output()).endsWith("stopping ...\nstopped\n");
        }
    }

    @Test
    void goesOnWhereAnEarlierStartWasKilledBetweenOrganizationAndCredential() throws Exception {
        Path data = folder.resolve("killed");
        try (RegistryProcess registry = RegistryProcess.start(data, JAVA)) {
            Installation installation = new Installation(data);
            try (Databases databases = installation.databases()) {
                Enrollment enrollment = new Enrollment(
                        databases.admin(), new InterfaceSecrets(MasterKey.read(data.resolve("master.key"))));
                enrollment.organization(Organization.ALL.get(0).name());
                long second = enrollment.organization(Organization.ALL.get(1).name());
                enrollment.submittingInterface(second, enrollment.sourceSystem(second, "Synthetic EHR"), "HL7");
            }
            registry.terminate();
        }
        try (RegistryProcess demo = RegistryProcess.start("demo", data, JAVA, "--people", "5")) {
            Await.until("the summary", () -> demo.output().contains("--raw"));
            assertThat(demo.output())
                    .contains("The population is in: 5 people", "0 with something to mend")
                    .contains("invite yourself under Users as registry staff", "choose Production under My account");
            demo.terminate();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "--people many, '--people takes a number, not many'",
        "--people 0, '--people takes a number from 1 to 20000, not 0'",
        "--people 20001, '--people takes a number from 1 to 20000, not 20001'",
        "--people -3, '--people takes a number, not -3'",
        "--production, there is no option --production",
        "now, demo does not know the word now"
    })
    void refusesInOneLine(String words, String line) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("sh", "-c", "exec ../jenner demo " + words).redirectErrorStream(true);
        builder.environment().put("JENNER_CLASS_PATH", System.getProperty("java.class.path"));
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(said).isEqualTo("jenner: " + line + "; see ./jenner help\n");
    }

    private static int sent(Path data) {
        try {
            return Integer.parseInt(
                    PrivateFile.readLines(data.resolve("demo.properties")).getOrDefault("people", "0"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void assertEverythingIsStoredOnce(RegistryProcess demo) throws IOException, SQLException {
        Map<String, String> passwords = PrivateFile.readLines(demo.data().resolve("database-passwords.properties"));
        try (Connection owner = DriverManager.getConnection(
                        Objects.requireNonNull(demo.ready().get("database.url")),
                        "jenner",
                        Objects.requireNonNull(passwords.get("jenner")));
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        select count(*) filter (where disposition = 'STORED'),
                               count(distinct control_id), count(distinct source_system_id),
                               count(*) filter (where disposition not in ('STORED', 'RESENT'))
                          from production.message
                        """)) {
            row.next();
            assertThat(row.getInt(1)).isPositive().isEqualTo(row.getInt(2));
            assertThat(row.getInt(3)).isGreaterThan(3);
            assertThat(row.getInt(4)).isZero();
        }
    }

    private static void assertTheQueryIsAnswered(RegistryProcess demo) throws IOException, InterruptedException {
        String line = demo.output()
                .lines()
                .filter(one -> one.startsWith("./jenner send"))
                .reduce((_, last) -> last)
                .orElseThrow();
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line.replaceFirst("^./", "../"));
        builder.environment().put("JENNER_CLASS_PATH", System.getProperty("java.class.path"));
        Process send = builder.start();
        String answer = new String(send.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        send.waitFor();
        assertThat(answer).contains("|OK|Z44", "998^no vaccine administered");
        assertThat(Files.exists(demo.data().resolve("demo-query.hl7"))).isTrue();
    }
}
