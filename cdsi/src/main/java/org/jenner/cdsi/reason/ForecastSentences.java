package org.jenner.cdsi.reason;

import java.time.LocalDate;
import org.jenner.cdsi.assessment.ForecastReason;
import org.jenner.cdsi.trace.Check;
import org.jenner.cdsi.trace.DateSource;
import org.jenner.cdsi.trace.ForecastDate;
import org.jenner.cdsi.trace.Limit;
import org.jspecify.annotations.Nullable;

/** What is said of the checks of chapters 5, 7, 8 and 9, without full stop. */
record ForecastSentences(Words words) {

    String relevance(Check.Relevance check) {
        if (!check.genderFits()) {
            return words.text("relevance.gender");
        }
        var indication = check.indication();
        if (indication != null) {
            return words.text("relevance.indication", indication.title());
        }
        return words.text(check.relevant() ? "relevance.everybody" : "relevance.no-indication");
    }

    String immunity(Check.Immunity check) {
        ForecastReason finding = check.finding();
        return finding == null
                ? words.text("immunity.none")
                : words.text("immunity." + finding, orNothing(check.bornBefore()));
    }

    String contraindication(Check.Contraindication check) {
        return words.text(
                check.cvx() == 0 ? "contraindication.antigen" : "contraindication.vaccine",
                check.observation().title(),
                Words.cvx(check.cvx()));
    }

    String need(Check.Need check) {
        ForecastReason reason = check.reason();
        return reason == null ? words.text("need.none") : words.text("need." + reason, orNothing(check.day()));
    }

    String date(Check.Date check) {
        LocalDate date = check.date();
        return date == null
                ? words.text("date.none." + check.kind())
                : words.text("date." + check.kind(), date, source(check.kind(), check.source()));
    }

    /** Past due and latest dates are the day before what the schedule names. */
    private String source(ForecastDate kind, DateSource source) {
        String dayBefore = switch (kind) {
            case PAST_DUE, UNADJUSTED_PAST_DUE, LATEST -> ".day-before";
            case EARLIEST, RECOMMENDED, UNADJUSTED_RECOMMENDED -> "";
        };
        return switch (source) {
            case DateSource.Age(var age) -> words.text("source.age" + dayBefore, words.period(age));
            case DateSource.Interval(var interval, var reference, var day) ->
                words.text("source.interval" + dayBefore, words.period(interval), words.event(reference, day));
            case DateSource.Conflict conflict ->
                words.text("source.conflict", words.period(conflict.interval()), conflict.previousDate());
            case DateSource.SeasonStart _ -> words.text("source.season-start");
            case DateSource.InadvertentDose _ -> words.text("source.inadvertent-dose");
            case DateSource.LatestDose _ -> words.text("source.latest-dose");
            case DateSource.Birth _ -> words.text("source.birth");
            case DateSource.AsSoonAsPossible _ -> words.text("source.as-soon-as-possible");
            case DateSource.MovedToEarliest(var unadjusted) -> words.text("source.moved", unadjusted);
            case DateSource.NotSet _ -> words.text("source.not-set");
        };
    }

    String points(Check.Points check) {
        return words.text("points." + check.criterion(), words.text("points.number", check.points()));
    }

    String blended(Check.Blended check) {
        Limit from = check.minimumAgeToStart();
        return words.text("blended." + check.why(), orNothing(from == null ? null : from.date()));
    }

    String groupDate(Check.GroupDate check) {
        LocalDate date = check.date();
        String source = words.text("group-source." + check.why(), String.valueOf(check.series()));
        return date == null
                ? words.text("date.none." + check.kind())
                : words.text("date." + check.kind(), date, source);
    }

    /** A sentence of a finding without a day has no place for one. */
    private static Object orNothing(@Nullable LocalDate day) {
        return day == null ? "" : day;
    }
}
