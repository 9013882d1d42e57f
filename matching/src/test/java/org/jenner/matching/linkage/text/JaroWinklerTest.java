package org.jenner.matching.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JaroWinklerTest {

    /** The first three are Winkler's own examples. */
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "MARTHA, MARHTA, 0.961",
        "DIXON, DICKSONX, 0.813",
        "DWAYNE, DUANE, 0.840",
        "ANNA, ANNA, 1",
        "ANNA, OTTO, 0",
        "ANNA, '', 0",
        "'', '', 1",
        "A, B, 0",
        "A, AB, 0.85"
    })
    void isWinklers(String one, String other, double similarity) {
        assertThat(JaroWinkler.similarity(one, other)).isEqualTo(similarity, within(0.0006));
    }

    @Property
    void isSymmetricAndBetweenZeroAndOne(
            @ForAll @AlphaChars @StringLength(max = 80) String one,
            @ForAll @AlphaChars @StringLength(max = 80) String other) {
        assertThat(JaroWinkler.similarity(one, other))
                .isBetween(0.0, 1.0)
                .isEqualTo(JaroWinkler.similarity(other, one));
    }

    @Property
    void isOneForTheSameWord(@ForAll @AlphaChars @StringLength(min = 1, max = 80) String word) {
        assertThat(JaroWinkler.similarity(word, word)).isEqualTo(1);
    }
}
