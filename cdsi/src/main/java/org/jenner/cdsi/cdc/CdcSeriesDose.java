package org.jenner.cdsi.cdc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jenner.cdsi.date.TimePeriod;
import org.jenner.cdsi.schedule.AllowableInterval;
import org.jenner.cdsi.schedule.AllowableVaccine;
import org.jenner.cdsi.schedule.ConditionalSkip;
import org.jenner.cdsi.schedule.DateRange;
import org.jenner.cdsi.schedule.DoseAge;
import org.jenner.cdsi.schedule.IntervalReference;
import org.jenner.cdsi.schedule.PreferableInterval;
import org.jenner.cdsi.schedule.PreferableVaccine;
import org.jenner.cdsi.schedule.SeriesDose;
import org.jenner.cdsi.schedule.SkipCondition;
import org.jenner.cdsi.schedule.VaccineType;

/** Reads one seriesDose of an AntigenSupportingData file. */
final class CdcSeriesDose {
    private static final List<String> CONTEXTS = List.of("Evaluation", "Forecast", "Both");
    private static final List<String> COMPARISONS = List.of("greater than", "equal to", "less than");
    private static final List<String> DOSE_TYPES = List.of("Valid", "Total");

    private CdcSeriesDose() {}

    static SeriesDose read(CdcRow row) {
        String number = row.text("doseNumber");
        if (!number.matches("Dose \\d{1,3}")) {
            row.problem("doseNumber '" + number + "' is none such as 'Dose 1'");
            number = "Dose 0";
        }
        CdcRow season = row.row("seasonalRecommendation");
        List<VaccineType> inadvertent = new ArrayList<>();
        row.rows("inadvertentVaccine").forEach(vaccine -> inadvertent.add(vaccine.vaccine()));
        return new SeriesDose(
                Integer.parseInt(number.substring("Dose ".length())),
                ages(row),
                intervals(row),
                allowableIntervals(row),
                preferableVaccines(row),
                allowableVaccines(row),
                inadvertent,
                skips(row),
                row.yes("recurringDose"),
                new DateRange(season.date("startDate"), season.date("endDate")));
    }

    private static List<DoseAge> ages(CdcRow dose) {
        List<DoseAge> ages = new ArrayList<>();
        for (CdcRow row : dose.rows("age")) {
            DoseAge age = new DoseAge(
                    row.period("absMinAge"),
                    row.period("minAge"),
                    row.period("earliestRecAge"),
                    row.period("latestRecAge"),
                    row.period("maxAge"),
                    row.inEffect());
            if (!age.equals(new DoseAge(null, null, null, null, null, DateRange.ALWAYS))) {
                ages.add(age);
            }
        }
        return ages;
    }

    private static List<PreferableInterval> intervals(CdcRow dose) {
        List<PreferableInterval> intervals = new ArrayList<>();
        for (CdcRow row : dose.rows("interval")) {
            intervals.add(new PreferableInterval(
                    reference(row),
                    row.period("absMinInt"),
                    row.period("minInt"),
                    row.period("earliestRecInt"),
                    row.period("latestRecInt"),
                    row.optional("intervalPriority") != null,
                    row.inEffect()));
        }
        return intervals;
    }

    private static List<AllowableInterval> allowableIntervals(CdcRow dose) {
        List<AllowableInterval> intervals = new ArrayList<>();
        for (CdcRow row : dose.rows("allowableInterval")) {
            intervals.add(new AllowableInterval(reference(row), row.period("absMinInt"), row.inEffect()));
        }
        return intervals;
    }

    private static IntervalReference reference(CdcRow row) {
        Integer targetDose = row.optionalNumber("fromTargetDose");
        List<Integer> mostRecent = row.numbers("fromMostRecent");
        CdcRow observation = row.row("fromRelevantObs");
        List<IntervalReference> found = new ArrayList<>();
        if (row.yes("fromPrevious")) {
            found.add(new IntervalReference.PreviousDose());
        }
        if (targetDose != null) {
            found.add(new IntervalReference.TargetDose(targetDose));
        }
        if (!mostRecent.isEmpty()) {
            found.add(new IntervalReference.MostRecent(mostRecent));
        }
        if (observation.optional("code") != null) {
            found.add(new IntervalReference.RelevantObservation(observation.observation("code", "text")));
        }
        if (found.size() != 1) {
            row.problem("an interval from " + found.size() + " events, expected one");
            return new IntervalReference.PreviousDose();
        }
        return found.getFirst();
    }

    private static List<PreferableVaccine> preferableVaccines(CdcRow dose) {
        List<PreferableVaccine> vaccines = new ArrayList<>();
        for (CdcRow row : dose.rows("preferableVaccine")) {
            vaccines.add(new PreferableVaccine(
                    row.vaccine(),
                    row.ages(),
                    row.optional("tradeName"),
                    row.optional("mvx"),
                    row.decimal("volume"),
                    row.yes("forecastVaccineType")));
        }
        return vaccines;
    }

    private static List<AllowableVaccine> allowableVaccines(CdcRow dose) {
        List<AllowableVaccine> vaccines = new ArrayList<>();
        for (CdcRow row : dose.rows("allowableVaccine")) {
            vaccines.add(new AllowableVaccine(row.vaccine(), row.ages()));
        }
        return vaccines;
    }

    private static List<ConditionalSkip> skips(CdcRow dose) {
        List<ConditionalSkip> skips = new ArrayList<>();
        for (CdcRow row : dose.rows("conditionalSkip")) {
            List<ConditionalSkip.SkipSet> sets = new ArrayList<>();
            for (CdcRow set : row.rows("set")) {
                List<SkipCondition> conditions = new ArrayList<>();
                set.rows("condition").forEach(condition -> conditions.add(condition(condition)));
                // Without a word, every condition of a set counts, but one set is enough.
                boolean everyCondition = !"OR".equalsIgnoreCase(set.optional("conditionLogic"));
                sets.add(new ConditionalSkip.SkipSet(everyCondition, set.inEffect(), conditions));
            }
            int context = row.oneOf("context", row.text("context"), CONTEXTS);
            skips.add(new ConditionalSkip(
                    ConditionalSkip.Context.values()[context], "AND".equalsIgnoreCase(row.optional("setLogic")), sets));
        }
        return skips;
    }

    private static SkipCondition condition(CdcRow row) {
        String type = row.text("conditionType").toLowerCase(Locale.ROOT);
        return switch (type) {
            case "age" -> new SkipCondition.Age(row.ages());
            case "completed series" -> new SkipCondition.CompletedSeries(row.numbers("seriesGroups"));
            case "interval" -> new SkipCondition.Interval(row.requiredPeriod("interval"));
            case "vaccine count by age", "vaccine count by date", "vaccine count by date and age" -> count(row);
            default -> {
                row.problem("unknown conditionType '" + type + "'");
                yield new SkipCondition.Interval(new TimePeriod(0, 0, 0, 0));
            }
        };
    }

    private static SkipCondition count(CdcRow row) {
        int comparison = row.oneOf("doseCountLogic", row.text("doseCountLogic"), COMPARISONS);
        int doseType = row.oneOf("doseType", row.text("doseType"), DOSE_TYPES);
        return new SkipCondition.VaccineCount(
                SkipCondition.Comparison.values()[comparison],
                row.number("doseCount"),
                DOSE_TYPES.get(doseType).equals("Valid"),
                row.ages(),
                row.date("startDate"),
                row.date("endDate"),
                row.numbers("vaccineTypes"));
    }
}
