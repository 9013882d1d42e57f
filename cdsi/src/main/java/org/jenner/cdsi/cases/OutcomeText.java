package org.jenner.cdsi.cases;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jenner.cdsi.schedule.ReleaseName;

/** Prints an outcome for people: the releases that answered, the rate by vaccine group, each miss, and the count. */
public final class OutcomeText {
    private final PrintStream out;

    public OutcomeText(PrintStream out) {
        this.out = out;
    }

    /**
     * The last line is {@code N passed, M failed}.
     *
     * @param explained whether each miss is followed by the checks that led to it
     */
    public void print(CaseOutcome outcome, boolean explained) {
        releases(outcome);
        rates(outcome);
        for (CaseResult miss : outcome.misses()) {
            out.println(miss.caseId() + " (" + miss.vaccineGroup() + ")");
            miss.differences().forEach(difference -> out.println("    " + difference));
            if (explained) {
                miss.explanation().forEach(line -> out.println("      " + line));
            }
        }
        out.println(outcome.passed() + " passed, " + outcome.failed() + " failed");
    }

    private void releases(CaseOutcome outcome) {
        Map<ReleaseName, Integer> early = new LinkedHashMap<>();
        for (CaseResult result : outcome.results()) {
            early.merge(result.release(), result.beforeItsTime() ? 1 : 0, Integer::sum);
        }
        early.forEach((release, count) -> {
            out.println("Schedule: " + release.inWords());
            if (count > 0) {
                out.println("  in force from " + release.effectiveDate() + "; " + count
                        + (count == 1 ? " case is" : " cases are") + " of an earlier day");
            }
        });
    }

    private void rates(CaseOutcome outcome) {
        outcome.rates().forEach((group, rate) -> out.printf("  %-24s %4d of %4d%n", group, rate.passed(), rate.of()));
    }
}
