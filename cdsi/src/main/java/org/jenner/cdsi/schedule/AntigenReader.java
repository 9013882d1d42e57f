package org.jenner.cdsi.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jenner.cdsi.date.TimePeriod;
import org.jenner.cdsi.patient.Gender;
import org.jenner.cdsi.xml.XmlElement;

/** Reads the file of one antigen. */
final class AntigenReader {
    private static final List<String> SERIES_TYPES = List.of("Standard", "Risk", "Evaluation Only");
    private static final List<String> GENDERS = List.of("Female", "Male", "Unknown");
    private static final List<String> PRIORITIES = List.of("A", "B", "C");

    private final Problems problems;
    private final KnownCodes known;

    AntigenReader(Problems problems, KnownCodes known) {
        this.problems = problems;
        this.known = known;
    }

    Antigen read(XmlElement root) {
        Row row = new Row(root, problems);
        if (!root.name().equals("antigen")) {
            row.problem("expected <antigen>, not <" + root.name() + ">");
        }
        String name = row.text("name");
        row.only("clinicalHistory", "birthDate", "contraindication", "vaccineContraindication", "series");
        Antigen antigen = new Antigen(name, immunity(root), contraindications(root), series(root));
        if (antigen.series().isEmpty()) {
            row.problem("the antigen " + name + " has no series");
        }
        SeriesGroupCheck.check(antigen).forEach(row::problem);
        return antigen;
    }

    private Immunity immunity(XmlElement root) {
        List<Immunity.BirthDate> birthDates = new ArrayList<>();
        for (XmlElement element : root.children("birthDate")) {
            Row row = new Row(element, problems);
            birthDates.add(new Immunity.BirthDate(
                    row.date("immunityBirthDate"),
                    row.optional("birthCountry"),
                    observations(element.children("exclusion"))));
            row.only("exclusion");
        }
        return new Immunity(observations(root.children("clinicalHistory")), List.copyOf(birthDates));
    }

    private List<ObservationTitle> observations(List<XmlElement> elements) {
        List<ObservationTitle> observations = new ArrayList<>();
        for (XmlElement element : elements) {
            Row row = new Row(element, problems);
            observations.add(known.observation(row));
            row.only();
        }
        return List.copyOf(observations);
    }

    private Contraindications contraindications(XmlElement root) {
        List<Contraindications.OfAntigen> ofAntigen = new ArrayList<>();
        for (XmlElement element : root.children("contraindication")) {
            Row row = new Row(element, problems);
            ofAntigen.add(new Contraindications.OfAntigen(known.observation(row), row.ages()));
            row.only();
        }
        List<Contraindications.OfVaccines> ofVaccines = new ArrayList<>();
        for (XmlElement element : root.children("vaccineContraindication")) {
            Row row = new Row(element, problems);
            ofVaccines.add(new Contraindications.OfVaccines(known.observation(row), contraindicated(element)));
            row.only("vaccine");
        }
        return new Contraindications(List.copyOf(ofAntigen), List.copyOf(ofVaccines));
    }

    private List<Contraindications.Vaccine> contraindicated(XmlElement parent) {
        List<Contraindications.Vaccine> vaccines = new ArrayList<>();
        for (XmlElement element : parent.children("vaccine")) {
            Row row = new Row(element, problems);
            vaccines.add(new Contraindications.Vaccine(known.vaccine(row), row.ages()));
            row.only();
        }
        return List.copyOf(vaccines);
    }

    private List<AntigenSeries> series(XmlElement root) {
        List<AntigenSeries> series = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (XmlElement element : root.children("series")) {
            AntigenSeries one = oneSeries(element);
            if (!names.add(one.name())) {
                problems.add(element, "the series " + one.name() + " is here twice");
            }
            series.add(one);
        }
        return List.copyOf(series);
    }

    private AntigenSeries oneSeries(XmlElement element) {
        Row row = new Row(element, problems);
        String name = row.text("name");
        SeriesType type = SeriesType.values()[SERIES_TYPES.indexOf(row.oneOf("type", SERIES_TYPES))];
        SelectSeries select = select(row);
        row.only("requiredGender", "indication", "dose");
        List<Indication> indications = indications(element);
        if (type == SeriesType.RISK && indications.isEmpty()) {
            row.problem("the risk series " + name + " has no indication");
        }
        List<SeriesDose> doses = new SeriesDoseReader(problems, known).read(element);
        if (doses.isEmpty()) {
            row.problem("the series " + name + " has no dose");
        }
        return new AntigenSeries(name, type, genders(element), select, indications, doses);
    }

    private static SelectSeries select(Row row) {
        TimePeriod minimum = row.optionalPeriod("minAgeToStart");
        TimePeriod maximum = row.optionalPeriod("maxAgeToStart");
        row.ordered("minAgeToStart", minimum, "maxAgeToStart", maximum);
        return new SelectSeries(
                row.flag("defaultSeries"),
                row.flag("productPath"),
                row.text("seriesGroupName"),
                row.number("seriesGroup"),
                row.numbers("equivalentSeriesGroups"),
                row.oneOf("seriesPriority", PRIORITIES).charAt(0),
                row.optionalNumber("seriesPreference"),
                minimum,
                maximum);
    }

    private Set<Gender> genders(XmlElement series) {
        Set<Gender> genders = new HashSet<>();
        for (XmlElement element : series.children("requiredGender")) {
            Row row = new Row(element, problems);
            genders.add(Gender.values()[GENDERS.indexOf(row.oneOf("gender", GENDERS))]);
            row.only();
        }
        return Set.copyOf(genders);
    }

    private List<Indication> indications(XmlElement series) {
        List<Indication> indications = new ArrayList<>();
        for (XmlElement element : series.children("indication")) {
            Row row = new Row(element, problems);
            indications.add(new Indication(known.observation(row), row.ages()));
            row.only();
        }
        return List.copyOf(indications);
    }
}
