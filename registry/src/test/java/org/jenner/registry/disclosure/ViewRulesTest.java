package org.jenner.registry.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jenner.registry.record.consolidate.PersonSources;
import org.jenner.registry.reference.jurisdiction.ConsentRules.ObjectionAnswer;
import org.jenner.registry.reference.jurisdiction.ProtectionRules.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who sees what. Organization 1 and 2 are live, 3 goes live tomorrow, 4 became the successor of 2 today, 5 becomes the
 * successor of 1 tomorrow. Each organization of a person has a patient source, a dose and an observation of its own.
 */
class ViewRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);

    private static final Organizations ORGANIZATIONS = new Organizations() {
        @Override
        public boolean isShared(long organization, LocalDate day) {
            return organization != 3 || day.isAfter(TODAY);
        }

        @Override
        public Set<Long> standsFor(long organization, LocalDate day) {
            if (organization == 4) {
                return Set.of(4L, 2L);
            }
            return organization == 5 && day.isAfter(TODAY) ? Set.of(5L, 1L) : Set.of(organization);
        }
    };

    @ParameterizedTest(name = "{0} looks at what {1} reported, objected {2}: {3}")
    @CsvSource({
        // Shared by all who are live.
        "1, 1 2, none, 1 2",
        "9, 1 2, none, 1 2",
        // Before its go-live date an organization's data are its own.
        "1, 1 3, none, 1",
        "3, 1 3, none, 1 3",
        "9, 3, none, NOTHING",
        // Under an objection each sees its own, the others nobody.
        "1, 1 2, 1 since ever, OWN 1",
        "2, 1 2, 1 since ever, OWN 2",
        "2, 1 2, 2 since ever, OWN 2",
        "9, 1 2, 1 since ever, NOTHING",
        // From the day on which it takes effect.
        "2, 1 2, 1 since today, OWN 2",
        "2, 1 2, 1 since tomorrow, 1 2",
        // The objection of one who is not yet live counts; their data stay their own.
        "1, 1 3, 3 since ever, OWN 1",
        "3, 1 3, 1 since ever, OWN 3",
        // A successor sees its predecessor's reports as its own, from that day on, and not the other way round.
        "4, 1 2, 1 since ever, OWN 2",
        "5, 1 2, 2 since ever, NOTHING",
        "2, 4, 4 since ever, NOTHING",
        // Another partition does not exist.
        "1, 1 2@8, none, 1",
        "9, 2@8, none, NOTHING",
    })
    void narrowsTheSources(long viewer, String reporters, String objection, String seen) {
        Viewer treating = new Viewer(viewer, 1L, viewer, 0, Purpose.TREATMENT, null);

        assertThat(seen(rules(Scope.PERSON, ObjectionAnswer.NONE), treating, Sources.of(reporters, objection, TODAY)))
                .isEqualTo(seen);
    }

    @ParameterizedTest(name = "{0} looks at what {1} reported, objected {2}: {3}")
    @CsvSource({
        "1, 1 2, 1 since ever, 1 2",
        "2, 1 2, 1 since ever, 2",
        "9, 1 2, 1 since ever, 2",
        "9, 1, 1 since ever, NOTHING",
        "9, 1 3, 1 since ever, NOTHING",
    })
    void protectsOneSourceWhereTheJurisdictionSaysSo(long viewer, String reporters, String objection, String seen) {
        Viewer treating = new Viewer(viewer, 1L, viewer, 0, Purpose.TREATMENT, null);

        assertThat(seen(rules(Scope.SOURCE, ObjectionAnswer.NONE), treating, Sources.of(reporters, objection, TODAY)))
                .isEqualTo(seen);
    }

    @ParameterizedTest(name = "{0} looks at what {1} reported, objected {2}: {3}")
    @CsvSource({
        "9, 1 2, 1 since ever, WITHHELD",
        "2, 1 2, 1 since ever, OWN 2",
        "9, 1 2, none, 1 2",
        // That an organization which is not live knows somebody is not to be told either.
        "9, 3, 3 since ever, NOTHING",
        "9, 2@8, 2@8 since ever, NOTHING",
    })
    void saysThatThereIsARecordWhereTheJurisdictionLetsIt(
            long viewer, String reporters, String objection, String seen) {
        Viewer treating = new Viewer(viewer, 1L, viewer, 0, Purpose.TREATMENT, null);

        assertThat(seen(
                        rules(Scope.PERSON, ObjectionAnswer.NOT_VIEWABLE),
                        treating,
                        Sources.of(reporters, objection, TODAY)))
                .isEqualTo(seen);
    }

    @ParameterizedTest(name = "the department looks at what {0} reported, objected {1}: {2}")
    @CsvSource({"1 2, 1 since ever, 1 2", "1 3, none, 1 3", "1 2@8, none, 1"})
    void showsTheDepartmentEverythingOfItsPartition(String reporters, String objection, String seen) {
        Viewer department = new Viewer(9, null, null, 0, Purpose.PUBLIC_HEALTH, null);

        assertThat(seen(rules(Scope.PERSON, ObjectionAnswer.NONE), department, Sources.of(reporters, objection, TODAY)))
                .isEqualTo(seen);
    }

    private static ViewRules rules(Scope scope, ObjectionAnswer answer) {
        return new ViewRules(new ObjectionRules(scope, answer), ORGANIZATIONS, TODAY);
    }

    /** The organizations whose patient, dose and observation are all seen; they go together or the test fails. */
    private static String seen(ViewRules rules, Viewer viewer, PersonSources sources) {
        return switch (rules.sight(sources, viewer)) {
            case Sight.Nothing _ -> "NOTHING";
            case Sight.Withheld _ -> "WITHHELD";
            case Sight.View view -> (view.ownDataOnly() ? "OWN " : "") + organizations(view.sources());
        };
    }

    private static String organizations(PersonSources sources) {
        List<List<Long>> each = List.of(
                sources.patients().stream().map(source -> source.organization()).toList(),
                sources.doses().stream().map(source -> source.organization()).toList(),
                sources.observations().stream()
                        .map(source -> source.organization())
                        .toList());
        assertThat(Set.copyOf(each)).hasSize(1);
        return Stream.of(each.getFirst().toArray()).map(String::valueOf).collect(Collectors.joining(" "));
    }
}
