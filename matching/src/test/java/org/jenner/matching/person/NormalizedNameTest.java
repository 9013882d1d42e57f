package org.jenner.matching.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizedNameTest {

    @ParameterizedTest(name = "{0}, {1} is {2}, {3}")
    @CsvSource({
        "Testname, Anna, TESTNAME, ANNA",
        "O'Test-Name Jr., Anna Maria, OTESTNAMEJR, ANNAMARIA",
        "Tëstnäme, Ánna, TESTNAME, ANNA",
        "'  testname ', anna, TESTNAME, ANNA",
        "'', Anna, '', ANNA",
        "Testname, '', TESTNAME, ''"
    })
    void keepsLettersOnly(String family, String given, String normalizedFamily, String normalizedGiven) {
        assertThat(NormalizedName.of(family, given)).isEqualTo(new NormalizedName(normalizedFamily, normalizedGiven));
    }

    @ParameterizedTest
    @CsvSource({
        "Baby Boy",
        "BabyGirl",
        "Baby Boy A",
        "Newborn",
        "Infant Female",
        "Twin A",
        "TWIN 2",
        "Triplet Three",
        "BB",
        "BG2",
        "Girl #1",
        "Unknown",
        "No Name",
        "Not given",
        "X",
        "xx"
    })
    void takesNoPlaceholderForAGivenName(String placeholder) {
        NormalizedName name = NormalizedName.of("Testname", placeholder);

        assertThat(name.given()).isEmpty();
        assertThat(name.usable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Unknown", "UNK", "No Name", "X", "XXX"})
    void takesNoPlaceholderForAFamilyName(String placeholder) {
        assertThat(NormalizedName.of(placeholder, "Anna").usable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Boyd", "Girlinda", "Babette", "Twinkle", "Maleah", "Unk Testo"})
    void leavesRealNamesThatBeginLikeOne(String given) {
        assertThat(NormalizedName.of("Boy", given).usable()).isTrue();
    }

    @Test
    void knowsNothingOfNothing() {
        assertThat(NormalizedName.of(null, null)).isEqualTo(new NormalizedName("", ""));
    }
}
