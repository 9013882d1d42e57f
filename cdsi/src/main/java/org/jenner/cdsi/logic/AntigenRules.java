package org.jenner.cdsi.logic;

import java.util.ArrayList;
import java.util.List;
import org.jenner.cdsi.schedule.Antigen;
import org.jenner.cdsi.schedule.Contraindications;
import org.jenner.cdsi.schedule.Immunity;
import org.jenner.cdsi.schedule.ObservationTitle;
import org.jspecify.annotations.Nullable;

/** An antigen, ready to be compared with. */
final class AntigenRules {
    final int number;
    final String name;
    final SeriesRules[] series;
    final int[] clinicalHistory;
    final BirthDateRule[] birthDates;
    final ContraindicationRule[] contraindications;
    final VaccineContraindicationRule[] vaccineContraindications;

    /** Immune because born before a day. */
    record BirthDateRule(int before, @Nullable String birthCountry, int[] exclusions) {}

    /** An observation against the whole antigen. */
    record ContraindicationRule(ObservationTitle title, int observation, AgeWindow ages) {}

    /** An observation against one vaccine. */
    record VaccineContraindicationRule(ObservationTitle title, int observation, int cvx, AgeWindow ages) {}

    AntigenRules(int number, Antigen antigen, AgeTable ages, ObservationTable observations, ConflictTable conflicts) {
        this.number = number;
        this.name = antigen.name();
        this.series = new SeriesRules[antigen.series().size()];
        for (int i = 0; i < series.length; i++) {
            series[i] = new SeriesRules(name, antigen.series().get(i), ages, observations, conflicts);
        }
        Immunity immunity = antigen.immunity();
        this.clinicalHistory = numbers(immunity.clinicalHistory(), observations);
        this.birthDates = birthDates(immunity.birthDates(), observations);
        this.contraindications = contraindications(antigen.contraindications(), ages, observations);
        this.vaccineContraindications = ofVaccines(antigen.contraindications(), ages, observations);
    }

    private static BirthDateRule[] birthDates(List<Immunity.BirthDate> rows, ObservationTable observations) {
        BirthDateRule[] rules = new BirthDateRule[rows.size()];
        for (int i = 0; i < rules.length; i++) {
            Immunity.BirthDate row = rows.get(i);
            rules[i] = new BirthDateRule(
                    Days.day(row.immunityBirthDate()), row.birthCountry(), numbers(row.exclusions(), observations));
        }
        return rules;
    }

    private static ContraindicationRule[] contraindications(
            Contraindications against, AgeTable ages, ObservationTable observations) {
        List<ContraindicationRule> rules = new ArrayList<>();
        for (Contraindications.OfAntigen row : against.antigen()) {
            int observation = observations.number(row.observation().code());
            rules.add(new ContraindicationRule(row.observation(), observation, AgeWindow.of(row.ages(), ages)));
        }
        return rules.toArray(new ContraindicationRule[0]);
    }

    private static VaccineContraindicationRule[] ofVaccines(
            Contraindications against, AgeTable ages, ObservationTable observations) {
        List<VaccineContraindicationRule> rules = new ArrayList<>();
        for (Contraindications.OfVaccines row : against.vaccines()) {
            int observation = observations.number(row.observation().code());
            for (Contraindications.Vaccine vaccine : row.vaccines()) {
                rules.add(new VaccineContraindicationRule(
                        row.observation(), observation, vaccine.vaccine().cvx(), AgeWindow.of(vaccine.ages(), ages)));
            }
        }
        return rules.toArray(new VaccineContraindicationRule[0]);
    }

    private static int[] numbers(List<ObservationTitle> titles, ObservationTable observations) {
        int[] numbers = new int[titles.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = observations.number(titles.get(i).code());
        }
        return numbers;
    }
}
