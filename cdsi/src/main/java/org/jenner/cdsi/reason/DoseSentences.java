package org.jenner.cdsi.reason;

import java.time.LocalDate;
import org.jenner.cdsi.assessment.EvaluationReason;
import org.jenner.cdsi.patient.DoseCondition;
import org.jenner.cdsi.schedule.SkipCondition;
import org.jenner.cdsi.trace.Check;
import org.jenner.cdsi.trace.Limit;
import org.jspecify.annotations.Nullable;

/** What is said of the checks of chapter 6, without full stop. */
record DoseSentences(Words words) {

    String condition(Check.Condition check) {
        LocalDate expired = check.lotExpiration();
        if (check.passed()) {
            return words.text("condition.sound");
        }
        return check.condition() == DoseCondition.SUBSTANDARD || expired == null
                ? words.text("condition.substandard")
                : words.text("condition.expired", check.dateAdministered(), expired);
    }

    String skip(Check.Skip check) {
        return words.text(check.skipped() ? "skip.skipped" : "skip.needed", check.referenceDate());
    }

    String skipCondition(Check.SkipConditionMet check) {
        String end = check.met() ? ".met" : ".not-met";
        return switch (check.condition()) {
            case SkipCondition.Age _ -> words.text("skip.age" + end, check.referenceDate());
            case SkipCondition.CompletedSeries _ -> words.text("skip.completed-series" + end);
            case SkipCondition.Interval(var interval) ->
                words.text("skip.interval" + end, check.referenceDate(), words.period(interval));
            case SkipCondition.VaccineCount _ -> words.text("skip.vaccine-count" + end, check.count());
        };
    }

    String inadvertent(Check.Inadvertent check) {
        return words.text(check.inadvertent() ? "inadvertent.yes" : "inadvertent.no", Words.cvx(check.cvx()));
    }

    String age(Check.Age check) {
        Limit limit = limit(check);
        EvaluationReason finding = check.finding();
        if (finding == null || limit == null) {
            return words.text("age.right");
        }
        LocalDate told = finding == EvaluationReason.TOO_OLD ? limit.date().minusDays(1) : limit.date();
        return words.text(
                "age." + finding, words.between(check.dateAdministered(), told), told, words.period(limit.period()));
    }

    private static @Nullable Limit limit(Check.Age check) {
        EvaluationReason finding = check.finding();
        if (finding == EvaluationReason.TOO_YOUNG) {
            return check.absoluteMinimum();
        }
        return finding == EvaluationReason.TOO_OLD ? check.maximum() : check.minimum();
    }

    String interval(Check.Interval check) {
        LocalDate reference = check.referenceDate();
        if (reference == null) {
            return words.text("interval.no-event");
        }
        String event = words.event(check.reference(), reference);
        EvaluationReason finding = check.finding();
        if (finding == null) {
            Limit enough = check.absoluteMinimum();
            return check.allowable() && enough != null
                    ? words.text("interval.ALLOWABLE_INTERVAL", words.period(enough.period()), event)
                    : words.text("interval.right", event);
        }
        Limit missed = finding == EvaluationReason.INTERVAL_TOO_SHORT ? check.absoluteMinimum() : check.minimum();
        return missed == null
                ? words.text("interval.right", event)
                : words.text(
                        "interval." + finding,
                        words.between(check.dateAdministered(), missed.date()),
                        missed.date(),
                        words.period(missed.period()),
                        event);
    }

    String conflict(Check.VaccineConflict check) {
        return check.conflict()
                ? words.text(
                        "conflict.yes",
                        words.between(check.dateAdministered(), check.end().date()),
                        check.end().date(),
                        words.period(check.end().period()),
                        check.previousDate())
                : words.text("conflict.no", check.previousDate());
    }

    String vaccine(Check.Vaccine check) {
        String cvx = Words.cvx(check.cvx());
        if (check.lowVolume()) {
            return words.text("vaccine.low-volume", cvx);
        }
        String kind = check.allowable() ? "allowable" : "preferable";
        return words.text(check.passed() ? "vaccine." + kind : "vaccine.not-" + kind, cvx);
    }
}
