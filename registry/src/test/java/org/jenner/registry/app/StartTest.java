package org.jenner.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jenner.registry.testing.Await;
import org.jenner.registry.testing.JennerProcess;
import org.jenner.registry.testing.OpenRegistry;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./jenner start} as a process: coming up, going down, being killed, being refused. */
class StartTest {
    /** Most tests share it, as restarts of one installation. */
    @TempDir
    static Path data;

    @TempDir
    Path folder;

    @Test
    void saysWhereItIsKeepsItsDataAndLeavesNothingRunning() throws Exception {
        Map<String, String> first;
        ProcessHandle postgres;
        try (JennerProcess registry = JennerProcess.start(data, "--mllp-port", "0")) {
            first = registry.ready();
            postgres = registry.postgres();
            assertThat(first)
                    .containsKeys(
                            "https.url",
                            "soap.url",
                            "mllp.address",
                            "web.url",
                            "sandbox.userid",
                            "sandbox.password",
                            "sandbox.facilityid",
                            "production.userid",
                            "production.password",
                            "production.facilityid");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(registry.readyFile())))
                    .isEqualTo("rw-------");
            assertThat(registry.output())
                    .contains(
                            "warning: plain text",
                            "starting the database",
                            first.get("https.url"),
                            first.get("mllp.address"),
                            first.get("web.url"),
                            "One-time password");
            assertThat(post(first, value(first, "sandbox.password"))).isNotEqualTo(401);
            assertThat(post(first, "wrong")).isEqualTo(401);
            assertThatASecondStartIsRefused(registry.registry().pid());
            registry.terminate();
            assertThat(registry.readyFile()).doesNotExist();
        }
        Await.until("the database server ends", () -> !postgres.isAlive());
        try (JennerProcess again = JennerProcess.start(data)) {
            Map<String, String> second = again.ready();
            assertThat(second.get("sandbox.password")).isEqualTo(first.get("sandbox.password"));
            assertThat(post(second, value(second, "sandbox.password"))).isNotEqualTo(401);
        }
    }

    @Test
    void refusesWhatItCouldNotDoInTheEndBeforeItBegins() {
        Path place = folder.resolve("unborn");
        for (List<String> words :
                List.of(List.of("--ready-file", folder.resolve("nowhere/ready").toString()), List.of("--production"))) {
            List<String> command = new ArrayList<>(List.of("start", "--port", "0", "--data", place.toString()));
            command.addAll(words);
            JennerProcess.Result refused = JennerProcess.run(command.toArray(String[]::new));
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.output()).contains("jenner: --").doesNotContain("stopp", "\tat ");
            assertThat(place).doesNotExist();
        }
    }

    private static void assertThatASecondStartIsRefused(long process) {
        JennerProcess.Result second = JennerProcess.run("start", "--data", data.toString(), "--port", "0");
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output()).contains("a registry already runs").contains("process " + process);
        assertThat(second.output()).doesNotContain("\tat ");
    }

    @Test
    void theLineToPasteGetsAnAccept() throws Exception {
        try (JennerProcess registry = JennerProcess.start(folder.resolve("it's a folder"))) {
            String line = registry.output()
                    .lines()
                    .filter(one -> one.startsWith("curl "))
                    .findFirst()
                    .orElseThrow();
            Process curl = new ProcessBuilder("sh", "-c", line)
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Assumptions.assumeFalse(answer.contains("not found"), "curl is not on this machine");
            assertThat(answer).contains("\rMSA|AA|EXAMPLE-0001\r").doesNotContain("ERR|");
        }
    }

    @Test
    @Tag("long")
    void recoversByItselfWhenTheRegistryOrTheDatabaseWasKilled() throws Exception {
        try (JennerProcess first = JennerProcess.start(data)) {
            ProcessHandle orphan = first.postgres();
            first.kill();
            assertThat(orphan.isAlive()).isTrue();
            try (JennerProcess second = JennerProcess.start(data)) {
                assertThat(orphan.isAlive()).isFalse();
                Map<String, String> ready = second.ready();
                second.postgres().destroyForcibly();
                Await.until("the door lets senders in again", () -> post(ready, "wrong") == 401);
                ProcessHandle postgres = second.postgres();
                second.kill();
                postgres.destroyForcibly();
                Await.until("the database server ends", () -> !postgres.isAlive());
            }
            try (JennerProcess third = JennerProcess.start(data)) {
                assertThat(post(third.ready(), "wrong")).isEqualTo(401);
            }
        }
    }

    @Test
    void refusesAPortThatIsTakenBeforeItStartsAnything() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            JennerProcess.Result result = JennerProcess.run("start", "--data", folder.toString(), "--port", port);
            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.output())
                    .contains("port " + port + " of 127.0.0.1 cannot be used", "choose another with --port");
            assertThat(result.output()).doesNotContain("Exception");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "--tls-key /none --tls-certificate /none, cannot read /none",
        "--bind 0.0.0.0, without TLS the doors open on this machine only",
        "--jurisdiction atlantis, holds no jurisdiction 'atlantis'; it holds: example",
        "--data /dev/null/x, choose another --data",
        "--production, set JENNER_DATABASE_URL"
    })
    void refusesInOneLine(String words, String line) {
        String more = words.contains("--data") ? words : words + " --data " + folder;
        JennerProcess.Result result = JennerProcess.run(("start --port 0 " + more).split(" "));
        assertThat(result.output()).contains("jenner: ").contains(line).doesNotContain("Exception");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void refusesADirectoryWithoutTheRightToWrite() throws IOException {
        Assumptions.assumeFalse(System.getProperty("user.name").equals("root"), "root may write everywhere");
        Path locked = Files.createDirectory(
                folder.resolve("locked"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
        JennerProcess.Result result =
                JennerProcess.run("start", "--data", locked.resolve("data").toString());
        assertThat(result.output()).contains("no right to write");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void refusesADiskThatIsFull() throws IOException {
        List<String> ownMounts = List.of("unshare", "-r", "-m");
        Path disk = Files.createDirectory(folder.resolve("disk"));
        String mount = "mount -t tmpfs -o size=8m tmpfs '" + disk + "'";
        Process probe = new ProcessBuilder(concat(ownMounts, "sh", "-c", mount)).start();
        Assumptions.assumeTrue(exitCode(probe) == 0, "this machine allows no mount namespace");
        JennerProcess.Result result = JennerProcess.run(
                Map.of(),
                concat(ownMounts, "sh", "-c", mount + " && exec \"$0\" \"$@\""),
                "start",
                "--data",
                disk.toString(),
                "--port",
                "0");
        assertThat(result.output()).contains("is full: ").contains("make room");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    private static List<String> concat(List<String> first, String... more) {
        return Stream.concat(first.stream(), Arrays.stream(more)).toList();
    }

    private static int exitCode(Process process) {
        Await.until("the probe ends", () -> !process.isAlive());
        return process.exitValue();
    }

    /** The status of posting something under the example organization's name. */
    private static int post(Map<String, String> ready, String password) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(value(ready, "https.url")))
                    .header("Content-Type", "text/plain")
                    .header("Authorization", OpenRegistry.basic(value(ready, "sandbox.userid"), password))
                    .POST(HttpRequest.BodyPublishers.ofString("MSH"))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException refused) {
            return -1;
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static String value(Map<String, String> ready, String key) {
        return Objects.requireNonNull(ready.get(key), key);
    }
}
