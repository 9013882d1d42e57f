package org.jenner.bench.measure;

import java.util.Locale;
import org.jenner.bench.process.Installation;
import org.jenner.bench.process.RegistryProcess;

/** How long a registry that has been there before takes to open its doors. */
final class StartGate {

    private StartGate() {}

    static Finding measure() {
        Installation installation = Installation.temporary();
        try {
            double first = start(installation);
            double second = start(installation);
            return Finding.of(Gate.START, second, String.format(Locale.ROOT, "the very first start: %.1f s", first));
        } finally {
            installation.remove();
        }
    }

    private static double start(Installation installation) {
        long began = System.nanoTime();
        try (RegistryProcess process = RegistryProcess.start(installation.data(), "")) {
            double seconds = (System.nanoTime() - began) / 1e9;
            process.terminate();
            return seconds;
        }
    }
}
