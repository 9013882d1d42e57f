package org.jenner.cdsi.schedule;

import static org.jenner.cdsi.schedule.ScheduleText.cvx;
import static org.jenner.cdsi.schedule.ScheduleText.date;
import static org.jenner.cdsi.schedule.ScheduleText.decimal;
import static org.jenner.cdsi.schedule.ScheduleText.flag;
import static org.jenner.cdsi.schedule.ScheduleText.number;
import static org.jenner.cdsi.schedule.ScheduleText.numbers;
import static org.jenner.cdsi.schedule.ScheduleText.period;

import java.util.Locale;
import org.jenner.cdsi.patient.Gender;
import org.jenner.cdsi.xml.XmlText;
import org.jspecify.annotations.Nullable;

/** Writes the file of one antigen. */
final class AntigenWriter {
    private final XmlText xml = new XmlText();

    private AntigenWriter() {}

    static String text(Antigen antigen) {
        AntigenWriter writer = new AntigenWriter();
        writer.write(antigen);
        return writer.xml.toString();
    }

    private void write(Antigen antigen) {
        xml.open("antigen", "name", antigen.name());
        antigen.immunity().clinicalHistory().forEach(observation -> observation("clinicalHistory", observation));
        antigen.immunity().birthDates().forEach(this::birthDate);
        for (Contraindications.OfAntigen row : antigen.contraindications().antigen()) {
            xml.empty("contraindication", observed(row.observation(), row.ages()));
        }
        antigen.contraindications().vaccines().forEach(this::vaccineContraindication);
        antigen.series().forEach(this::series);
        xml.close("antigen");
    }

    private void observation(String element, ObservationTitle observation) {
        xml.empty(element, observed(observation, AgeRange.ANY));
    }

    private static @Nullable String[] observed(ObservationTitle observation, AgeRange ages) {
        return new @Nullable String[] {
            "observationCode", observation.code(),
            "title", observation.title(),
            "beginAge", period(ages.beginAge()),
            "endAge", period(ages.endAge())
        };
    }

    private static @Nullable String[] vaccine(VaccineType vaccine, AgeRange ages) {
        return new @Nullable String[] {
            "cvx", cvx(vaccine.cvx()),
            "name", vaccine.name(),
            "beginAge", period(ages.beginAge()),
            "endAge", period(ages.endAge())
        };
    }

    private void birthDate(Immunity.BirthDate row) {
        xml.open("birthDate", "immunityBirthDate", date(row.immunityBirthDate()), "birthCountry", row.birthCountry());
        row.exclusions().forEach(observation -> observation("exclusion", observation));
        xml.close("birthDate");
    }

    private void vaccineContraindication(Contraindications.OfVaccines row) {
        xml.open("vaccineContraindication", observed(row.observation(), AgeRange.ANY));
        row.vaccines().forEach(one -> xml.empty("vaccine", vaccine(one.vaccine(), one.ages())));
        xml.close("vaccineContraindication");
    }

    private void series(AntigenSeries series) {
        SelectSeries select = series.select();
        xml.open(
                "series",
                "name",
                series.name(),
                "type",
                series.type().text(),
                "seriesGroup",
                String.valueOf(select.seriesGroup()),
                "seriesGroupName",
                select.seriesGroupName(),
                "equivalentSeriesGroups",
                numbers(select.equivalentSeriesGroups()),
                "defaultSeries",
                flag(select.defaultSeries()),
                "productPath",
                flag(select.productPath()),
                "seriesPriority",
                String.valueOf(select.seriesPriority()),
                "seriesPreference",
                number(select.seriesPreference()),
                "minAgeToStart",
                period(select.minAgeToStart()),
                "maxAgeToStart",
                period(select.maxAgeToStart()));
        series.requiredGenders().stream().sorted().forEach(this::requiredGender);
        series.indications().forEach(row -> xml.empty("indication", observed(row.observation(), row.ages())));
        series.doses().forEach(this::dose);
        xml.close("series");
    }

    private void requiredGender(Gender gender) {
        String word = gender.name().charAt(0) + gender.name().substring(1).toLowerCase(Locale.ROOT);
        xml.empty("requiredGender", "gender", word);
    }

    private void dose(SeriesDose dose) {
        xml.open(
                "dose",
                "number",
                String.valueOf(dose.number()),
                "recurring",
                flag(dose.recurring()),
                "seasonStartDate",
                date(dose.season().effectiveDate()),
                "seasonEndDate",
                date(dose.season().cessationDate()));
        dose.ages().forEach(this::age);
        dose.intervals().forEach(this::interval);
        dose.allowableIntervals().forEach(this::allowableInterval);
        dose.preferableVaccines().forEach(this::preferableVaccine);
        dose.allowableVaccines().forEach(row -> xml.empty("allowableVaccine", vaccine(row.vaccine(), row.ages())));
        dose.inadvertentVaccines().forEach(row -> xml.empty("inadvertentVaccine", vaccine(row, AgeRange.ANY)));
        dose.conditionalSkips().forEach(this::conditionalSkip);
        xml.close("dose");
    }

    private void age(DoseAge age) {
        xml.empty(
                "age",
                "absMinAge",
                period(age.absoluteMinimumAge()),
                "minAge",
                period(age.minimumAge()),
                "earliestRecAge",
                period(age.earliestRecommendedAge()),
                "latestRecAge",
                period(age.latestRecommendedAge()),
                "maxAge",
                period(age.maximumAge()),
                "effectiveDate",
                date(age.inEffect().effectiveDate()),
                "cessationDate",
                date(age.inEffect().cessationDate()));
    }

    private void interval(PreferableInterval interval) {
        xml.empty(
                "interval",
                with(
                        from(interval.from()),
                        "absMinInt",
                        period(interval.absoluteMinimumInterval()),
                        "minInt",
                        period(interval.minimumInterval()),
                        "earliestRecInt",
                        period(interval.earliestRecommendedInterval()),
                        "latestRecInt",
                        period(interval.latestRecommendedInterval()),
                        "override",
                        flag(interval.override()),
                        "effectiveDate",
                        date(interval.inEffect().effectiveDate()),
                        "cessationDate",
                        date(interval.inEffect().cessationDate())));
    }

    private void allowableInterval(AllowableInterval interval) {
        xml.empty(
                "allowableInterval",
                with(
                        from(interval.from()),
                        "absMinInt",
                        period(interval.absoluteMinimumInterval()),
                        "effectiveDate",
                        date(interval.inEffect().effectiveDate()),
                        "cessationDate",
                        date(interval.inEffect().cessationDate())));
    }

    private static @Nullable String[] from(IntervalReference reference) {
        return switch (reference) {
            case IntervalReference.PreviousDose _ -> new @Nullable String[] {"fromPrevious", "yes"};
            case IntervalReference.TargetDose(int number) ->
                new @Nullable String[] {"fromTargetDose", String.valueOf(number)};
            case IntervalReference.MostRecent(var codes) -> new @Nullable String[] {"fromMostRecent", cvx(codes)};
            case IntervalReference.RelevantObservation(var observation) ->
                new @Nullable String[] {"fromRelevantObs", observation.code(), "title", observation.title()};
        };
    }

    private static @Nullable String[] with(@Nullable String[] first, @Nullable String... more) {
        @Nullable String[] all = new @Nullable String[first.length + more.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    private void preferableVaccine(PreferableVaccine row) {
        xml.empty(
                "preferableVaccine",
                with(
                        vaccine(row.vaccine(), row.ages()),
                        "tradeName",
                        row.tradeName(),
                        "mvx",
                        row.mvx(),
                        "volume",
                        decimal(row.volume()),
                        "forecastVaccineType",
                        flag(row.forecast())));
    }

    private void conditionalSkip(ConditionalSkip skip) {
        String context = skip.context().name();
        xml.open(
                "conditionalSkip",
                "context",
                context.charAt(0) + context.substring(1).toLowerCase(Locale.ROOT),
                "setLogic",
                logic(skip.everySet()));
        for (ConditionalSkip.SkipSet set : skip.sets()) {
            xml.open(
                    "set",
                    "conditionLogic",
                    logic(set.everyCondition()),
                    "effectiveDate",
                    date(set.inEffect().effectiveDate()),
                    "cessationDate",
                    date(set.inEffect().cessationDate()));
            set.conditions().forEach(this::condition);
            xml.close("set");
        }
        xml.close("conditionalSkip");
    }

    private static String logic(boolean every) {
        return every ? "AND" : "OR";
    }

    private void condition(SkipCondition condition) {
        switch (condition) {
            case SkipCondition.Age(var ages) ->
                xml.empty("age", "beginAge", period(ages.beginAge()), "endAge", period(ages.endAge()));
            case SkipCondition.CompletedSeries(var groups) ->
                xml.empty("completedSeries", "seriesGroups", numbers(groups));
            case SkipCondition.Interval(var interval) -> xml.empty("interval", "interval", period(interval));
            case SkipCondition.VaccineCount count ->
                xml.empty(
                        "vaccineCount",
                        "doseCountLogic",
                        count.comparison().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        "doseCount",
                        String.valueOf(count.doseCount()),
                        "doseType",
                        count.validOnly() ? "Valid" : "Total",
                        "beginAge",
                        period(count.ages().beginAge()),
                        "endAge",
                        period(count.ages().endAge()),
                        "startDate",
                        date(count.startDate()),
                        "endDate",
                        date(count.endDate()),
                        "vaccineTypes",
                        cvx(count.cvx()));
        }
    }
}
