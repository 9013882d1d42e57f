package org.jenner.matching.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "ANNA, ANNA, true",
        "ANNA, ANA, true",
        "ANNA, ANNAB, true",
        "ANNA, ANNO, true",
        "ANNA, NANA, true",
        "ANN, ANNALENA, true",
        "AN, ANNALENA, false",
        "ANNA, NAAN, false",
        "ANNA, ANTO, false",
        "ANNA, '', false",
        "'', '', false"
    })
    void forgivesOneSlipInAName(String one, String other, boolean near) {
        assertThat(Similarity.namesAreNear(one, other)).isEqualTo(near);
        assertThat(Similarity.namesAreNear(other, one)).isEqualTo(near);
    }

    @ParameterizedTest(name = "2020-03-05 for {0}: {1}")
    @CsvSource({
        "2020-05-03, true",
        "2020-03-04, true",
        "2020-03-06, true",
        "2020-03-15, true",
        "2020-02-24, true",
        "2020-02-05, true",
        "2021-03-05, true",
        "2010-03-05, true",
        "2020-03-05, false",
        "2020-03-07, false",
        "2022-03-05, false"
    })
    void forgivesOneSlipInADate(LocalDate other, boolean near) {
        assertThat(Similarity.nearDates(LocalDate.of(2020, 3, 5)).contains(other))
                .isEqualTo(near);
    }

    @ParameterizedTest
    @CsvSource({"2020-02-29", "2020-12-31", "2021-01-01", "2020-01-31"})
    void staysWithinTheCalendar(LocalDate date) {
        assertThat(Similarity.nearDates(date)).hasSizeGreaterThan(8).doesNotContain(date);
    }
}
