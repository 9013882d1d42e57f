package org.jenner.matching.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PersonLinkagePropertiesTest {

    private static final PersonLinkage LINKAGE = new PersonLinkage(WeightsFile.shipped());

    @Provide
    Arbitrary<List<String>> people() {
        return AnyPerson.words();
    }

    @Property
    void isSymmetric(@ForAll("people") List<String> one, @ForAll("people") List<String> other) {
        Profile a = AnyPerson.profile(one);
        Profile b = AnyPerson.profile(other);

        assertThat(LINKAGE.decide(a, b)).isEqualTo(LINKAGE.decide(b, a));
    }

    @Property
    void neverTellsAPersonFromThemselves(@ForAll("people") List<String> one) {
        assertThat(LINKAGE.decide(AnyPerson.profile(one), AnyPerson.profile(one))
                        .answer())
                .isNotEqualTo(Answer.DIFFERENT);
    }

    @Property
    void orderDoesNotMatter(
            @ForAll("people") List<String> one, @ForAll("people") List<String> other, @ForAll Random random) {
        List<String> shuffled = new ArrayList<>(one);
        Collections.shuffle(shuffled, random);

        assertThat(LINKAGE.decide(AnyPerson.profile(shuffled), AnyPerson.profile(other)))
                .isEqualTo(LINKAGE.decide(AnyPerson.profile(one), AnyPerson.profile(other)));
    }

    /** What one side does not know adds nothing, whatever the other says of it. */
    @Property
    void whatIsMissingIsNoEvidence(
            @ForAll("people") List<String> one, @ForAll("people") List<String> other, @ForAll Random random) {
        // These say something about other fields, too: a placeholder, a middle name that is the other's given name.
        List<String> alone =
                List.of("sex", "medicaid", "phone", "home", "guardian", "guardians", "ssn", "order", "mrn");
        String key = alone.get(random.nextInt(alone.size()));
        List<String> without =
                one.stream().filter(word -> !AnyPerson.key(word).equals(key)).toList();
        List<String> otherWithout =
                other.stream().filter(word -> !AnyPerson.key(word).equals(key)).toList();

        assertThat(LINKAGE.decide(AnyPerson.profile(without), AnyPerson.profile(other))
                        .sum())
                .isEqualTo(LINKAGE.decide(AnyPerson.profile(without), AnyPerson.profile(otherWithout))
                        .sum());
    }

    @Property
    void theWaterfallEndsInTheDecision(@ForAll("people") List<String> one, @ForAll("people") List<String> other) {
        Profile a = AnyPerson.profile(one);
        Profile b = AnyPerson.profile(other);
        Waterfall waterfall = LINKAGE.explain(a, b);

        assertThat(waterfall.decision()).isEqualTo(LINKAGE.decide(a, b));
        if (!waterfall.steps().isEmpty()) {
            assertThat(waterfall.steps().getLast().sum())
                    .isCloseTo(waterfall.decision().sum(), within(1e-9));
        }
    }

    /** Whoever has another given name or birth date is for people to decide, whatever else agrees. */
    @Property
    void siblingsAreNeverAMatch(@ForAll("people") List<String> one) {
        List<String> sibling = new ArrayList<>(one);
        sibling.removeIf(word -> AnyPerson.key(word).equals("given"));
        sibling.add("given=Zebulon");

        assertThat(LINKAGE.decide(AnyPerson.profile(one), AnyPerson.profile(sibling))
                        .answer())
                .isNotEqualTo(Answer.MATCH);
    }
}
