package org.jenner.cdsi.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jenner.cdsi.xml.XmlElement;

/** Reads the doses of a series. */
final class SeriesDoseReader {
    private final Problems problems;
    private final KnownCodes known;
    private final ConditionalSkipReader skips;

    SeriesDoseReader(Problems problems, KnownCodes known) {
        this.problems = problems;
        this.known = known;
        this.skips = new ConditionalSkipReader(problems, known);
    }

    List<SeriesDose> read(XmlElement series) {
        List<SeriesDose> doses = new ArrayList<>();
        for (XmlElement element : series.children("dose")) {
            doses.add(dose(element, doses.size() + 1));
        }
        return List.copyOf(doses);
    }

    private SeriesDose dose(XmlElement element, int expectedNumber) {
        Row row = new Row(element, problems);
        int number = row.number("number");
        if (number != expectedNumber) {
            row.problem("dose " + number + " stands where dose " + expectedNumber + " belongs");
        }
        boolean recurring = row.flag("recurring");
        DateRange season = row.dates("seasonStartDate", "seasonEndDate");
        row.only(
                "age",
                "interval",
                "allowableInterval",
                "preferableVaccine",
                "allowableVaccine",
                "inadvertentVaccine",
                "conditionalSkip");
        return new SeriesDose(
                number,
                ages(element),
                intervals(element, expectedNumber),
                allowableIntervals(element, expectedNumber),
                preferableVaccines(element),
                allowableVaccines(element),
                inadvertentVaccines(element),
                skips.read(element),
                recurring,
                season);
    }

    private List<DoseAge> ages(XmlElement dose) {
        List<DoseAge> ages = new ArrayList<>();
        for (XmlElement element : dose.children("age")) {
            Row row = new Row(element, problems);
            DoseAge age = new DoseAge(
                    row.optionalPeriod("absMinAge"),
                    row.optionalPeriod("minAge"),
                    row.optionalPeriod("earliestRecAge"),
                    row.optionalPeriod("latestRecAge"),
                    row.optionalPeriod("maxAge"),
                    row.inEffect());
            row.ordered("absMinAge", age.absoluteMinimumAge(), "minAge", age.minimumAge());
            row.ordered("minAge", age.minimumAge(), "earliestRecAge", age.earliestRecommendedAge());
            row.ordered("earliestRecAge", age.earliestRecommendedAge(), "latestRecAge", age.latestRecommendedAge());
            row.ordered("absMinAge", age.absoluteMinimumAge(), "maxAge", age.maximumAge());
            row.ordered("minAge", age.minimumAge(), "maxAge", age.maximumAge());
            row.only();
            for (DoseAge other : ages) {
                if (overlap(other.inEffect(), age.inEffect())) {
                    row.problem("two <age> of one dose are in effect on the same day");
                }
            }
            ages.add(age);
        }
        return List.copyOf(ages);
    }

    private static boolean overlap(DateRange one, DateRange other) {
        return begin(one).compareTo(end(other)) <= 0 && begin(other).compareTo(end(one)) <= 0;
    }

    private static LocalDate begin(DateRange range) {
        LocalDate date = range.effectiveDate();
        return date == null ? LocalDate.MIN : date;
    }

    private static LocalDate end(DateRange range) {
        LocalDate date = range.cessationDate();
        return date == null ? LocalDate.MAX : date;
    }

    private List<PreferableInterval> intervals(XmlElement dose, int number) {
        List<PreferableInterval> intervals = new ArrayList<>();
        for (XmlElement element : dose.children("interval")) {
            Row row = new Row(element, problems);
            PreferableInterval interval = new PreferableInterval(
                    reference(row, number),
                    row.optionalPeriod("absMinInt"),
                    row.optionalPeriod("minInt"),
                    row.optionalPeriod("earliestRecInt"),
                    row.optionalPeriod("latestRecInt"),
                    row.flag("override"),
                    row.inEffect());
            row.ordered("absMinInt", interval.absoluteMinimumInterval(), "minInt", interval.minimumInterval());
            row.only();
            intervals.add(interval);
        }
        return List.copyOf(intervals);
    }

    private List<AllowableInterval> allowableIntervals(XmlElement dose, int number) {
        List<AllowableInterval> intervals = new ArrayList<>();
        for (XmlElement element : dose.children("allowableInterval")) {
            Row row = new Row(element, problems);
            intervals.add(
                    new AllowableInterval(reference(row, number), row.optionalPeriod("absMinInt"), row.inEffect()));
            row.only();
        }
        return List.copyOf(intervals);
    }

    private IntervalReference reference(Row row, int number) {
        boolean fromPrevious = row.flag("fromPrevious");
        Integer targetDose = row.optionalNumber("fromTargetDose");
        List<Integer> mostRecent = known.vaccines(row, "fromMostRecent");
        String observation = row.optional("fromRelevantObs");
        int named = (fromPrevious ? 1 : 0)
                + (targetDose == null ? 0 : 1)
                + (mostRecent.isEmpty() ? 0 : 1)
                + (observation == null ? 0 : 1);
        if (named != 1) {
            row.problem("an interval has one of fromPrevious, fromTargetDose, fromMostRecent, fromRelevantObs");
        }
        if (targetDose != null) {
            if (targetDose < 1 || targetDose >= number) {
                row.problem("fromTargetDose " + targetDose + " is circular: it is not before dose " + number);
            }
            return new IntervalReference.TargetDose(targetDose);
        }
        if (observation != null) {
            return new IntervalReference.RelevantObservation(known.observation(row, "fromRelevantObs"));
        }
        return mostRecent.isEmpty()
                ? new IntervalReference.PreviousDose()
                : new IntervalReference.MostRecent(mostRecent);
    }

    private List<PreferableVaccine> preferableVaccines(XmlElement dose) {
        List<PreferableVaccine> vaccines = new ArrayList<>();
        for (XmlElement element : dose.children("preferableVaccine")) {
            Row row = new Row(element, problems);
            vaccines.add(new PreferableVaccine(
                    known.vaccine(row),
                    row.ages(),
                    row.optional("tradeName"),
                    row.optional("mvx"),
                    row.optionalDecimal("volume"),
                    row.flag("forecastVaccineType")));
            row.only();
        }
        return List.copyOf(vaccines);
    }

    private List<AllowableVaccine> allowableVaccines(XmlElement dose) {
        List<AllowableVaccine> vaccines = new ArrayList<>();
        for (XmlElement element : dose.children("allowableVaccine")) {
            Row row = new Row(element, problems);
            vaccines.add(new AllowableVaccine(known.vaccine(row), row.ages()));
            row.only();
        }
        return List.copyOf(vaccines);
    }

    private List<VaccineType> inadvertentVaccines(XmlElement dose) {
        List<VaccineType> vaccines = new ArrayList<>();
        for (XmlElement element : dose.children("inadvertentVaccine")) {
            Row row = new Row(element, problems);
            vaccines.add(known.vaccine(row));
            row.only();
        }
        return List.copyOf(vaccines);
    }
}
