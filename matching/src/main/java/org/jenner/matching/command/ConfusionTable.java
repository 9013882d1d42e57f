package org.jenner.matching.command;

import java.util.Locale;
import org.jenner.matching.linkage.Answer;

/** How often each answer came for each that was expected. */
final class ConfusionTable {

    private static final Answer[] ANSWERS = Answer.values();

    private final int[][] counts = new int[ANSWERS.length][ANSWERS.length];

    void add(Answer expected, Answer came) {
        counts[expected.ordinal()][came.ordinal()]++;
    }

    /** The table with precision and recall, and the line of agreement. */
    String text() {
        StringBuilder text = new StringBuilder(line("expected", "MATCH", "POSSIBLE", "DIFFERENT", "recall"));
        for (Answer expected : ANSWERS) {
            int[] row = counts[expected.ordinal()];
            text.append(line(
                    expected.name(),
                    String.valueOf(row[0]),
                    String.valueOf(row[1]),
                    String.valueOf(row[2]),
                    share(row[expected.ordinal()], row[0] + row[1] + row[2])));
        }
        text.append(line("precision", precision(0), precision(1), precision(2), ""));
        int agreed = 0;
        int pairs = 0;
        for (Answer expected : ANSWERS) {
            agreed += counts[expected.ordinal()][expected.ordinal()];
            for (int count : counts[expected.ordinal()]) {
                pairs += count;
            }
        }
        return text.append("agreement ")
                .append(share(agreed, pairs))
                .append(", ")
                .append(counts[Answer.DIFFERENT.ordinal()][Answer.MATCH.ordinal()])
                .append(" different called match, ")
                .append(pairs)
                .append(" pairs\n")
                .toString();
    }

    private String precision(int answer) {
        return share(counts[answer][answer], counts[0][answer] + counts[1][answer] + counts[2][answer]);
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%.3f", part / (double) whole);
    }

    private static String line(String first, String match, String possible, String different, String last) {
        return String.format(Locale.ROOT, "%-10s %9s %9s %9s %9s", first, match, possible, different, last)
                        .stripTrailing()
                + "\n";
    }
}
