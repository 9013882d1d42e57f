package org.jenner.matching.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {

    private static final PersonLinkage LINKAGE = new PersonLinkage(WeightsFile.shipped());
    private static final String CHILD = "given=Anna middle=Maria family=Testo born=20200305 sex=F medicaid=512683391"
            + " home=12_Main_St,Old,12345 phone=5550101234 mother=Wood guardian=Clara guardians=Testo ";

    @Test
    void nothingStandsAgainstOnePersonToldTwice() {
        Decision decision = LINKAGE.decide(Said.profile(CHILD), Said.profile(CHILD));

        assertThat(decision.answer()).isEqualTo(Answer.MATCH);
        assertThat(decision.guard()).isNull();
    }

    @ParameterizedTest(name = "{0} | {1}: {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            order=1 | order=2 given=Berta | DIFFERENT | TWINS
            order=1 | order=2 | POSSIBLE | BIRTH_ORDERS
            twin=Y order=1 given=Anna | twin=Y order=2 given=Annie | POSSIBLE | BIRTH_ORDERS
            given=Berta middle= medicaid= | given=Anna | POSSIBLE | -
            born=19870911 medicaid= | born=20200305 | DIFFERENT | PARENT_AND_CHILD
            born=19870911 | born=20200305 | POSSIBLE | BIRTH_DATES
            born=19500305 medicaid= suffix=Sr | born=20200305 suffix=Jr | DIFFERENT | PARENT_AND_CHILD
            born=20100305 | born=20200305 | POSSIBLE | BIRTH_DATES
            suffix=Sr | suffix=Jr | POSSIBLE | GENERATIONS
            given=Baby_Girl | given=Baby_Girl | POSSIBLE | NO_NAME_OR_BIRTH_DATE
            given=Twin_A order=1 | given=Twin_B order=2 | POSSIBLE | BIRTH_ORDERS
            given=Baby_Girl | given=Anna | POSSIBLE | NO_NAME_OR_BIRTH_DATE
            born= | born=20200305 | POSSIBLE | NO_NAME_OR_BIRTH_DATE
            sex=M | sex=F | POSSIBLE | SEXES
            """)
    void keepsFamiliesApart(String one, String other, Answer answer, String guard) {
        Profile a = Said.profile(CHILD + one);
        Profile b = Said.profile(CHILD + other);

        for (Decision decision : new Decision[] {LINKAGE.decide(a, b), LINKAGE.decide(b, a)}) {
            assertThat(decision.answer()).isEqualTo(answer);
            assertThat(decision.guard() == null ? "-" : decision.guard().name()).isEqualTo(guard);
        }
    }

    @Test
    void aHouseholdAloneIsNoMatch() {
        Weights shipped = WeightsFile.shipped();
        Weights.Terms terms = shipped.terms();
        PersonLinkage careless =
                new PersonLinkage(shipped.with(new Weights.Terms("", "", 0, terms.possible() - 99, terms.person())));
        String home = "home=12_Main_St,Old,12345 phone=5550101234 guardian=Clara ";

        Decision decision = careless.decide(
                Said.profile(home + "given=Anna family=Testo born=20200305 middle=A mrn=A/1"),
                Said.profile(home + "given=Anna family=Quaggavale born=20200305 middle=A mrn=A/2"));

        assertThat(decision.answer()).isEqualTo(Answer.POSSIBLE);
    }

    @Test
    void aSparseProfileIsNotDifferentFromItsCopy() {
        Decision decision = LINKAGE.decide(Said.profile("given=Anna"), Said.profile("given=Anna"));

        assertThat(decision.answer()).isEqualTo(Answer.POSSIBLE);
    }

    @Test
    void strangersAreDifferent() {
        Decision decision = LINKAGE.decide(
                Said.profile(CHILD),
                Said.profile("given=Otto family=Quagga born=20110928 sex=M home=1_Oak_Ln,New,54321"));

        assertThat(decision.answer()).isEqualTo(Answer.DIFFERENT);
        assertThat(decision.guard()).isNull();
    }

    @Test
    void theWaterfallNamesNoValue() {
        String text = LINKAGE.explain(Said.profile(CHILD), Said.profile(CHILD + "order=1 given=Berta"))
                .text();

        assertThat(text)
                .contains("given name", "different", "household", "POSSIBLE")
                .doesNotContainIgnoringCase("testo")
                .doesNotContainIgnoringCase("berta")
                .doesNotContain("12345");
    }
}
