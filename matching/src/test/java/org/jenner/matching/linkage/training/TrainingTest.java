package org.jenner.matching.linkage.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jenner.matching.linkage.Answer;
import org.jenner.matching.linkage.BirthDate;
import org.jenner.matching.linkage.Demographics;
import org.jenner.matching.linkage.Field;
import org.jenner.matching.linkage.Level;
import org.jenner.matching.linkage.Profile;
import org.jenner.matching.linkage.Weights;
import org.jenner.matching.linkage.WeightsFile;
import org.jenner.matching.linkage.pairs.Strangers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrainingTest {

    private static final int PEOPLE = 400;
    private static final List<String> SYLLABLES = List.of("BA", "DO", "FI", "GU", "KE", "LA", "MO", "NI", "PU", "RE");

    /** People told twice: one in ten times with another phone, one in twenty with another given name. */
    private static Profile person(int number, boolean again) {
        String given = word(again && number % 20 == 7 ? number + 5000 : number * 7919);
        String phone = String.format("555%07d", again && number % 10 == 3 ? number * 7 + 1 : number * 104729 % 9999991);
        return Profile.of(new Demographics(
                new Demographics.Name(given, "", word(number * 31 + 11), "", "", ""),
                new Demographics.Birth(new BirthDate(1950 + number % 70, 1 + number % 12, 1 + number % 28), null, null),
                number % 2 == 0 ? 'F' : 'M',
                List.of(),
                List.of(),
                List.of(phone),
                new Demographics.Family("", "", "")));
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = Math.abs(number) + 1000; rest > 0; rest /= 10) {
            word.append(SYLLABLES.get(rest % 10));
        }
        return word.toString();
    }

    private static List<Profile> people(boolean again) {
        List<Profile> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(person(i, again));
        }
        return people;
    }

    private static List<Example> pairs(@Nullable Answer same, @Nullable Answer different) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            examples.add(Example.of(person(i, false), person(i, true), same));
            examples.add(Example.of(person(i, false), person((i + 97) % PEOPLE, true), different));
        }
        return examples;
    }

    @Test
    void findsHowOftenPeopleAgreeWithThemselvesWithoutBeingTold() {
        Weights weights = ExpectationMaximization.train(
                pairs(null, null), Strangers.of(people(false), people(true)), 2L * PEOPLE, "v", "s");

        assertThat(weights.of(Field.PHONE, Level.SAME).m()).isCloseTo(0.9, within(0.02));
        assertThat(weights.of(Field.GIVEN_NAME, Level.SAME).m()).isCloseTo(0.95, within(0.02));
        assertThat(weights.of(Field.SEX, Level.SAME).u()).isCloseTo(0.5, within(0.05));
        assertThat(weights.of(Field.PHONE, Level.SAME).bits()).isGreaterThan(5);
        assertThat(weights.of(Field.SEX, Level.SAME).bits()).isCloseTo(1, within(0.2));
        // As many pairs are one person as are not: even odds are at nothing.
        assertThat(weights.terms().possible()).isCloseTo(0, within(0.1));
    }

    @Test
    void countsWhatIsLabelled() {
        List<Example> examples = pairs(Answer.MATCH, Answer.DIFFERENT);
        examples.add(Example.of(person(1, false), person(1, true), Answer.POSSIBLE));

        Weights weights = LabelledTraining.train(examples, "v", "s");

        assertThat(weights.of(Field.PHONE, Level.SAME).m()).isCloseTo(0.9, within(0.01));
        assertThat(weights.terms().match()).isGreaterThan(weights.terms().possible());
        assertThat(WeightsFile.text(LabelledTraining.train(examples, "v", "s"))).isEqualTo(WeightsFile.text(weights));
    }

    @Test
    void refusesWhatIsNotEnough() {
        assertThatThrownBy(() -> LabelledTraining.train(pairs(Answer.MATCH, Answer.DIFFERENT), "v", "s"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("labels need pairs of all three answers");
        assertThatThrownBy(() -> ExpectationMaximization.train(List.of(), List.of(), 0, "v", "s"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are too few pairs to learn from");
    }
}
