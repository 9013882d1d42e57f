package org.jenner.cdsi.cdc;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jenner.cdsi.patient.Gender;
import org.jenner.cdsi.schedule.Antigen;
import org.jenner.cdsi.schedule.AntigenSeries;
import org.jenner.cdsi.schedule.Contraindications;
import org.jenner.cdsi.schedule.Immunity;
import org.jenner.cdsi.schedule.Indication;
import org.jenner.cdsi.schedule.ObservationTitle;
import org.jenner.cdsi.schedule.SelectSeries;
import org.jenner.cdsi.schedule.SeriesDose;
import org.jenner.cdsi.schedule.SeriesType;

/** Reads one AntigenSupportingData file. */
final class CdcAntigen {
    private static final List<String> TYPES = List.of("Standard", "Risk", "Evaluation Only");
    private static final List<String> GENDERS = List.of("Female", "Male", "Unknown");
    private static final List<String> PRIORITIES = List.of("A", "B", "C");

    private CdcAntigen() {}

    static Antigen read(CdcRow root) {
        List<AntigenSeries> series = new ArrayList<>();
        String name = "";
        for (CdcRow row : root.rows("series")) {
            name = row.text("targetDisease");
            series.add(series(row));
        }
        return new Antigen(name, immunity(root), contraindications(root.row("contraindications")), series);
    }

    private static Immunity immunity(CdcRow root) {
        List<ObservationTitle> history = new ArrayList<>();
        List<Immunity.BirthDate> birthDates = new ArrayList<>();
        for (CdcRow immunity : root.rows("immunity")) {
            for (CdcRow row : immunity.rows("clinicalHistory")) {
                history.add(row.observation("guidelineCode", "guidelineTitle"));
            }
            for (CdcRow row : immunity.rows("dateOfBirth")) {
                List<ObservationTitle> exclusions = new ArrayList<>();
                row.rows("exclusion")
                        .forEach(exclusion -> exclusions.add(exclusion.observation("exclusionCode", "exclusionTitle")));
                birthDates.add(new Immunity.BirthDate(
                        row.usDate("immunityBirthDate"), row.optional("birthCountry"), exclusions));
            }
        }
        return new Immunity(history, birthDates);
    }

    private static Contraindications contraindications(CdcRow root) {
        List<Contraindications.OfAntigen> ofAntigen = new ArrayList<>();
        for (CdcRow row : root.row("vaccineGroup").rows("contraindication")) {
            ofAntigen.add(new Contraindications.OfAntigen(
                    row.observation("observationCode", "observationTitle"), row.ages()));
        }
        List<Contraindications.OfVaccines> ofVaccines = new ArrayList<>();
        for (CdcRow row : root.row("vaccine").rows("contraindication")) {
            List<Contraindications.Vaccine> vaccines = new ArrayList<>();
            for (CdcRow vaccine : row.rows("contraindicatedVaccine")) {
                vaccines.add(new Contraindications.Vaccine(vaccine.vaccine(), vaccine.ages()));
            }
            ofVaccines.add(
                    new Contraindications.OfVaccines(row.observation("observationCode", "observationTitle"), vaccines));
        }
        return new Contraindications(ofAntigen, ofVaccines);
    }

    private static AntigenSeries series(CdcRow row) {
        List<Indication> indications = new ArrayList<>();
        for (CdcRow indication : row.rows("indication")) {
            indications.add(
                    new Indication(indication.row("observationCode").observation("code", "text"), indication.ages()));
        }
        List<SeriesDose> doses = new ArrayList<>();
        for (CdcRow dose : row.rows("seriesDose")) {
            doses.add(CdcSeriesDose.read(dose));
        }
        Set<Gender> genders = EnumSet.noneOf(Gender.class);
        for (String gender : row.texts("requiredGender")) {
            genders.add(Gender.values()[row.oneOf("requiredGender", gender, GENDERS)]);
        }
        return new AntigenSeries(
                row.text("seriesName"),
                SeriesType.values()[row.oneOf("seriesType", row.text("seriesType"), TYPES)],
                genders,
                select(row, row.row("selectSeries")),
                indications,
                doses);
    }

    private static SelectSeries select(CdcRow series, CdcRow row) {
        return new SelectSeries(
                row.yes("defaultSeries"),
                row.yes("productPath"),
                row.text("seriesGroupName"),
                row.number("seriesGroup"),
                series.numbers("equivalentSeriesGroups"),
                PRIORITIES
                        .get(row.oneOf("seriesPriority", row.text("seriesPriority"), PRIORITIES))
                        .charAt(0),
                row.optionalNumber("seriesPreference"),
                row.period("minAgeToStart"),
                row.period("maxAgeToStart"));
    }
}
