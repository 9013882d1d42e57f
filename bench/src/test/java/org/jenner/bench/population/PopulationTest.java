package org.jenner.bench.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jenner.hl7.Hl7Reader;
import org.jenner.hl7.Limits;
import org.jenner.hl7.Reading;
import org.jenner.hl7.problem.Problem;
import org.jenner.registry.directory.Facilities;
import org.jenner.registry.exchange.intake.VxuReader;
import org.jenner.registry.exchange.intake.VxuReading;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.junit.jupiter.api.Test;

/** The people who do not exist are varied, plausible to a registry, and always the same. */
class PopulationTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Population POPULATION = new Population(1, TODAY);
    private static final List<SyntheticPerson> PEOPLE =
            IntStream.range(0, 1500).mapToObj(POPULATION::person).toList();

    @Test
    void theSameSeedGivesTheSamePeople() {
        assertThat(new Population(1, TODAY).person(77)).isEqualTo(PEOPLE.get(77));
        assertThat(new Population(2, TODAY).person(77).identity())
                .isNotEqualTo(PEOPLE.get(77).identity());
        Reports reports = new Reports(POPULATION);
        assertThat(reports.of(PEOPLE.get(77))).isEqualTo(new Reports(new Population(1, TODAY)).of(PEOPLE.get(77)));
    }

    @Test
    void everyNameShowsThatNobodyBearsIt() {
        assertThat(PEOPLE)
                .allSatisfy(
                        person -> assertThat(person.identity().family(TODAY)).endsWith("-Test"));
    }

    @Test
    void someNamesAreCommonAndManyAreRare() {
        Map<String, Long> bearers = PEOPLE.stream()
                .collect(Collectors.groupingBy(
                        person -> person.identity().household().family(), Collectors.counting()));
        assertThat(bearers.values()).anyMatch(count -> count > 12);
        assertThat(bearers.values().stream().filter(count -> count <= 2).count())
                .isGreaterThan(bearers.size() / 2);
    }

    @Test
    void everyTraitIsThere() {
        Set<Trait> found =
                PEOPLE.stream().flatMap(person -> person.traits().stream()).collect(Collectors.toSet());
        assertThat(found).isEqualTo(EnumSet.allOf(Trait.class));
        assertThat(PEOPLE.stream()
                        .flatMap(person -> person.attendances().stream())
                        .map(Attendance::organization))
                .containsAll(Organization.ALL);
    }

    @Test
    void twinsShareBirthDateAndMotherAndDifferInNameAndOrder() {
        List<SyntheticPerson> twins = PEOPLE.stream()
                .filter(person -> person.traits().contains(Trait.TWIN))
                .toList();
        assertThat(twins).isNotEmpty();
        for (int index = 0; index < twins.size(); index += 2) {
            Identity first = twins.get(index).identity();
            Identity second = twins.get(index + 1).identity();
            assertThat(second.birth()).isEqualTo(first.birth());
            assertThat(second.household()).isEqualTo(first.household());
            assertThat(second.given()).isNotEqualTo(first.given());
            assertThat(List.of(first.birthOrder(), second.birthOrder())).containsExactly(1, 2);
        }
    }

    /** Two people of one name and birth date who also share a telephone would be one person to every registry. */
    @Test
    void nobodyOutsideTheHouseholdHasTheSameBirthDateAndTelephone() {
        Map<String, Set<Household>> households = IntStream.range(0, 20_000)
                .mapToObj(number -> POPULATION.person(number).identity())
                .collect(Collectors.groupingBy(
                        identity ->
                                identity.birth() + " " + identity.home(TODAY).phone(),
                        Collectors.mapping(Identity::household, Collectors.toSet())));
        assertThat(households).allSatisfy((_, these) -> assertThat(these).hasSize(1));
    }

    @Test
    void nobodyIsVaccinatedBeforeBirthOrInTheFuture() {
        assertThat(PEOPLE)
                .allSatisfy(person -> assertThat(person.doses())
                        .allSatisfy(dose -> assertThat(dose.day())
                                .isBetween(person.identity().birth(), TODAY)));
    }

    @Test
    void theRegistryReadsEveryReportWithoutAFinding() {
        CodeSets codes = CodeSets.load(ROOT.resolve("codesets"));
        Jurisdiction jurisdiction = Jurisdiction.read(ROOT.resolve("jurisdictions"), "example");
        Reports reports = new Reports(POPULATION);
        Set<String> controlIds = new HashSet<>();
        for (SyntheticPerson person : PEOPLE) {
            for (Report report : reports.of(person)) {
                VxuReading reading = read(report, codes, jurisdiction);
                assertThat(reading.problems())
                        .extracting(Problem::code, Problem::text)
                        .as(report.text().replace('\r', '\n'))
                        .isEmpty();
                assertThat(reading.held()).isEmpty();
                assertThat(controlIds.add(report.controlId()))
                        .as(report.controlId())
                        .isTrue();
            }
        }
    }

    @Test
    void everyDoseOfAnOrganizationIsReportedByItOnce() {
        Reports reports = new Reports(POPULATION);
        for (SyntheticPerson person : PEOPLE) {
            Map<Organization, Long> given = person.doses().stream()
                    .filter(dose -> dose.by() != null)
                    .collect(Collectors.groupingBy(dose -> Objects.requireNonNull(dose.by()), Collectors.counting()));
            Map<Organization, Integer> told = reports.of(person).stream()
                    .collect(Collectors.groupingBy(Report::sender, Collectors.summingInt(Report::doses)));
            given.forEach((organization, count) ->
                    assertThat(told.get(organization)).isGreaterThanOrEqualTo(Math.toIntExact(count)));
        }
    }

    private static VxuReading read(Report report, CodeSets codes, Jurisdiction jurisdiction) {
        return switch (Hl7Reader.read(report.text(), Limits.DEFAULT)) {
            case Reading.Read(var message, var problems) -> {
                assertThat(problems).isEmpty();
                yield VxuReader.read(message, Facilities.NONE_LISTED, codes, jurisdiction, TODAY);
            }
            case Reading.Unreadable(var problem, var _) -> throw new AssertionError(problem.text());
        };
    }
}
