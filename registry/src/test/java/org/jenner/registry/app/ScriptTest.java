package org.jenner.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jenner.registry.testing.JennerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script's own work, apart from the program that it runs. */
class ScriptTest {
    @TempDir
    Path folder;

    @Test
    void explainsItself() {
        assertThat(JennerProcess.run("help"))
                .satisfies(help -> assertThat(help.exitCode()).isZero())
                .satisfies(help -> assertThat(help.output())
                        .contains("start", "send", "test", "forecast", "schedule", "codes", "match"));
        assertThat(JennerProcess.run().output()).contains("./jenner COMMAND");
    }

    @Test
    void saysThatThereIsNoSuchCommand() {
        JennerProcess.Result result = JennerProcess.run("dance");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.output()).contains("no command dance").hasLineCount(1);
    }

    @Test
    void runsThroughASymbolicLinkFromAPathWithBlanks() throws IOException {
        Path link = Files.createSymbolicLink(
                Files.createDirectories(folder.resolve("a b")).resolve("jenner"), JennerProcess.script());
        JennerProcess.Result result =
                JennerProcess.run(Map.of(), List.of("sh", "-c", "\"$0\" schedule help", link.toString()));
        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).contains("schedule test");
    }

    @Test
    void forecastsAPatientOfAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("patient.json"), """
                {"birthDate": "2024-01-01", "doses": [{"date": "2024-12-16", "cvx": "03"}]}
                """);
        JennerProcess.Result result = JennerProcess.run("forecast", file.toString(), "--as-of", "2025-11-10");
        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.output())
                .contains("Schedule: CDC/ACIP 4.64-508")
                .contains("Given 12 days before the first valid day, 2024-12-28 (12 months less 4 days): repeat.");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("readlink", "dirname", "cat", "grep", "sed", "find")) {
            Files.createSymbolicLink(tools.resolve(tool), Path.of(whereIs(tool)));
        }
        Map<String, String> poor = Map.of("PATH", tools.toString(), "JENNER_CLASS_PATH", "");
        JennerProcess.Result result = JennerProcess.run(poor, List.of("/bin/sh"), "test");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).contains("Maven is missing").hasLineCount(1);
    }

    private static String whereIs(String tool) {
        return Files.exists(Path.of("/usr/bin", tool)) ? "/usr/bin/" + tool : "/bin/" + tool;
    }
}
