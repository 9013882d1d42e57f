package org.jenner.matching.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundexTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "ROBERT, R163",
        "RUPERT, R163",
        "TYMCZAK, T522",
        "PFISTER, P236",
        "HONEYMAN, H555",
        "ASHCRAFT, A261",
        "LEE, L000",
        "T9FFANY, T150",
        "9, ''",
        "'', ''"
    })
    void isThatOfTheCensus(String name, String code) {
        assertThat(Soundex.code(name)).isEqualTo(code);
    }
}
