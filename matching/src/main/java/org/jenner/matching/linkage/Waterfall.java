package org.jenner.matching.linkage;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Why a decision is as it is: every field that was compared with what it added, in the order of {@link Field}. It names fields
 * and levels but no value, and so nothing about the patient.
 *
 * @param version the version of the weights
 */
public record Waterfall(List<Step> steps, Decision decision, String version) {

    public Waterfall {
        steps = List.copyOf(steps);
    }

    /**
     * One field.
     *
     * @param bits what it added
     * @param sum what it came to with all before
     * @param uncertain this level alone makes a match impossible
     */
    public record Step(Field field, Level level, double bits, double sum, boolean uncertain) {}

    /** As lines of text: one for each step, and the answer. */
    public String text() {
        String lines = steps.stream()
                .map(step -> String.format(
                        Locale.ROOT,
                        "%-9s %-24s %-40s %+7.2f %+8.2f%s%n",
                        step.field().kind().name().toLowerCase(Locale.ROOT),
                        step.field().words(),
                        step.level().words(),
                        step.bits(),
                        step.sum(),
                        step.uncertain() ? "  at most possible" : ""))
                .collect(Collectors.joining());
        Guard guard = decision.guard();
        return lines
                + String.format(
                        Locale.ROOT,
                        "%s by %.2f (person %.2f, household %.2f)%s%n",
                        decision.answer(),
                        decision.sum(),
                        decision.person(),
                        decision.household(),
                        guard == null ? "" : "; " + guard.words());
    }
}
