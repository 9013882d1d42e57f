package org.jenner.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Does the registry's heap of 512 MB fill under steady load? */
final class HeapGate {
    private static final int A_SECOND = 50;
    private static final int QUERIES_TO_A_SUBMISSION = 2;
    private static final int TENTH = 10;
    private static final double MEGABYTE = 1 << 20;
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private HeapGate() {}

    /** The first look is after a tenth of the time, when pools and caches have their size. */
    static Finding measure(ScratchRegistry registry, Mix mix, Duration time, Verification verification) {
        Duration first = time.dividedBy(TENTH);
        load(registry, mix, first, verification);
        double before = live(registry);
        load(registry, mix, time.minus(first), verification);
        double after = live(registry);
        return Finding.of(
                Gate.HEAP,
                after - before,
                String.format(
                        Locale.ROOT,
                        "%.0f MB after %s, %.0f MB after %s of %d a second",
                        before,
                        minutes(first),
                        after,
                        minutes(time),
                        A_SECOND));
    }

    private static void load(ScratchRegistry registry, Mix mix, Duration time, Verification verification) {
        Outcome outcome = new Outcome();
        new Load(registry.door(), outcome).open(A_SECOND, time, mix.both(QUERIES_TO_A_SUBMISSION));
        verification.add(outcome);
    }

    /** Megabytes of objects that a full collection leaves. */
    private static double live(ScratchRegistry registry) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        long pid = registry.process().registry().pid();
        try {
            Process process = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram").start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher total = TOTAL.matcher(said);
            if (!total.find()) {
                throw new IllegalStateException("jcmd does not tell the heap of process " + pid);
            }
            return Long.parseLong(total.group(1)) / MEGABYTE;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String minutes(Duration time) {
        return String.format(Locale.ROOT, "%.1f min", time.toSeconds() / 60.0);
    }
}
