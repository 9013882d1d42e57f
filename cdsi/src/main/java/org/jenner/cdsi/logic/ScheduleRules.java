package org.jenner.cdsi.logic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jenner.cdsi.schedule.Antigen;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.cdsi.schedule.VaccineAntigens;
import org.jenner.cdsi.schedule.VaccineGroup;
import org.jspecify.annotations.Nullable;

/** A release compiled to numbers, shared by all assessments with it. Immutable once built. */
final class ScheduleRules {
    final ReleaseName name;
    final AgeTable ages = new AgeTable();
    final ObservationTable observations;
    final ConflictTable conflicts;
    final AntigenRules[] antigens;
    final GroupRules[] groups;
    private final AssociationRule[] @Nullable [] associations;

    /** A vaccine group with the numbers of its antigens. */
    record GroupRules(VaccineGroup group, int[] antigens) {}

    /** A vaccine counts for an antigen when given within the ages. */
    record AssociationRule(int antigen, AgeWindow ages) {}

    ScheduleRules(ScheduleRelease release) {
        this.name = release.name();
        this.observations = new ObservationTable(release.observations());
        this.conflicts = new ConflictTable(release.conflicts());
        List<Antigen> all = release.antigens();
        this.antigens = new AntigenRules[all.size()];
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < antigens.length; i++) {
            antigens[i] = new AntigenRules(i, all.get(i), ages, observations, conflicts);
            numbers.put(antigens[i].name, i);
        }
        this.groups = groups(release.vaccineGroups(), numbers);
        this.associations = associations(release.vaccines(), numbers);
    }

    private static GroupRules[] groups(List<VaccineGroup> groups, Map<String, Integer> numbers) {
        GroupRules[] rules = new GroupRules[groups.size()];
        for (int i = 0; i < rules.length; i++) {
            List<String> antigens = groups.get(i).antigens();
            int[] ofGroup = new int[antigens.size()];
            for (int j = 0; j < ofGroup.length; j++) {
                ofGroup[j] = number(numbers, antigens.get(j));
            }
            rules[i] = new GroupRules(groups.get(i), ofGroup);
        }
        return rules;
    }

    private static int number(Map<String, Integer> numbers, String antigen) {
        Integer number = numbers.get(antigen);
        if (number == null) {
            throw new IllegalArgumentException("the release has no antigen " + antigen);
        }
        return number;
    }

    private AssociationRule[] @Nullable [] associations(List<VaccineAntigens> vaccines, Map<String, Integer> numbers) {
        int largest = 0;
        for (VaccineAntigens row : vaccines) {
            largest = Math.max(largest, row.vaccine().cvx());
        }
        AssociationRule[] @Nullable [] rules = new AssociationRule[largest + 1] @Nullable [];
        for (VaccineAntigens row : vaccines) {
            AssociationRule[] ofVaccine = new AssociationRule[row.associations().size()];
            for (int i = 0; i < ofVaccine.length; i++) {
                VaccineAntigens.Association association = row.associations().get(i);
                ofVaccine[i] = new AssociationRule(
                        number(numbers, association.antigen()), AgeWindow.of(association.ages(), ages));
            }
            rules[row.vaccine().cvx()] = ofVaccine;
        }
        return rules;
    }

    /** The antigens of a vaccine; null when the release does not list it. */
    AssociationRule @Nullable [] associations(int cvx) {
        return cvx < 0 || cvx >= associations.length ? null : associations[cvx];
    }
}
