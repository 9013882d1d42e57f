package org.jenner.cdsi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** The module needs nothing but the JDK, and its packages do not use each other in circles. */
class ModuleTest {
    private static final List<String> PACKAGES = List.of(
            // Each uses only those after it.
            "org.jenner.cdsi.command",
            "org.jenner.cdsi.cases",
            "org.jenner.cdsi.catchup",
            "org.jenner.cdsi.whatif",
            "org.jenner.cdsi",
            "org.jenner.cdsi.reason",
            "org.jenner.cdsi.cdc",
            "org.jenner.cdsi.logic",
            "org.jenner.cdsi.trace",
            "org.jenner.cdsi.assessment",
            "org.jenner.cdsi.schedule",
            "org.jenner.cdsi.patient",
            "org.jenner.cdsi.xml",
            "org.jenner.cdsi.date");

    /** Lines such as {@code org.jenner.cdsi.cases -> java.io java.base}. */
    private static List<String> dependencies() {
        StringWriter output = new StringWriter();
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        int code = jdeps.run(
                new PrintWriter(output),
                new PrintWriter(output),
                "--multi-release",
                "25",
                "--ignore-missing-deps",
                "-verbose:package",
                Path.of("target/classes").toString());
        assertThat(code).as(output.toString()).isZero();
        return output.toString().lines().toList();
    }

    @Test
    void needsNothingButTheJdk() {
        assertThat(uses(name -> !name.startsWith("org.jenner.cdsi")))
                .isNotEmpty()
                // Annotations that only compilers read.
                .filteredOn(use -> !use.used().equals("org.jspecify.annotations"))
                .allSatisfy(use -> assertThat(use.used()).startsWith("java"));
    }

    @Test
    void packagesUseOnlyThoseBelowThem() {
        assertThat(uses(name -> name.startsWith("org.jenner.cdsi")))
                .isNotEmpty()
                .allSatisfy(use -> {
                    assertThat(PACKAGES).contains(use.user(), use.used());
                    assertThat(PACKAGES.indexOf(use.used())).isGreaterThan(PACKAGES.indexOf(use.user()));
                });
    }

    private record Use(String user, String used) {}

    private static List<Use> uses(Predicate<String> used) {
        return dependencies().stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > 2 && words[0].startsWith("org.jenner.cdsi") && used.test(words[2]))
                .map(words -> new Use(words[0], words[2]))
                .toList();
    }
}
