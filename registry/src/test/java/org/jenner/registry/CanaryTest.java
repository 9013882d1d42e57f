package org.jenner.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jenner.registry.testing.Await;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guards of the build bite: a planted null dereference fails it, and the same source without one passes. */
class CanaryTest {
    @TempDir
    Path folder;

    @Test
    void aPlantedNullDereferenceFailsTheBuild() throws IOException {
        assertThat(build("planted"))
                .contains("[NullAway] dereferenced expression 'text' is @Nullable", "BUILD FAILURE");
    }

    @Test
    void theSameSourceWithoutItPasses() throws IOException {
        assertThat(build("clean")).contains("BUILD SUCCESS");
    }

    private String build(String source) throws IOException {
        String maven = System.getProperty("jenner.test.maven", "");
        Assumptions.assumeFalse(maven.isEmpty(), "run by Maven, this test knows which Maven to call");
        Path canary = Path.of("src", "test", "canary").toAbsolutePath();
        Path printed = folder.resolve("printed");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(maven, "bin", "mvn").toString(),
                        "--batch-mode",
                        "--offline",
                        "-Dstyle.color=never",
                        "-Dmaven.repo.local=" + System.getProperty("jenner.test.repository"),
                        "-Dspotless.check.skip=true",
                        "-Dcanary.source=" + canary.resolve(source),
                        "-Dcanary.target=" + folder.resolve("target"),
                        "-f",
                        canary.resolve("pom.xml").toString(),
                        "compile")
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(printed.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        Await.until("Maven ends", () -> !process.isAlive());
        return Files.readString(printed);
    }
}
