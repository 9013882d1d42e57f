package org.jenner.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the figures were measured on. */
final class Machine {

    private Machine() {}

    /** Load average of the last minute: how many processes wanted a processor, ours included. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static String words() {
        return String.format(
                Locale.ROOT,
                "%d processors (%s), Java %s, load average %.1f",
                Runtime.getRuntime().availableProcessors(),
                processor(),
                Runtime.version(),
                load());
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceFirst("[^:]*:\\s*", ""))
                    .findFirst()
                    .orElse("unnamed");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
