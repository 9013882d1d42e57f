package org.jenner.bench.measure;

import java.util.List;
import java.util.Locale;

/** The findings as lines of text. */
final class FindingsTable {
    private static final int WHOLE_FROM = 100;

    private FindingsTable() {}

    static String of(List<Finding> findings) {
        StringBuilder table = new StringBuilder(String.format(
                "%-10s %10s %10s %10s  %-13s %-7s %5s  %s%n",
                "gate", "measured", "must", "aim", "unit", "", "load", "of"));
        for (Finding finding : findings) {
            Gate gate = finding.gate();
            table.append(String.format(
                    Locale.ROOT,
                    "%-10s %10s %10s %10s  %-13s %-7s %5.1f  %s%n",
                    gate.word(),
                    number(finding.value()),
                    number(gate.bound()),
                    number(gate.aim()),
                    gate.unit(),
                    finding.passed() ? "passed" : "MISSED",
                    finding.load(),
                    gate.what()));
            if (!finding.note().isEmpty()) {
                table.append("           ").append(finding.note()).append('\n');
            }
        }
        return table.toString();
    }

    private static String number(double value) {
        return Math.abs(value) >= WHOLE_FROM || value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
