package org.jenner.matching.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NicknamesTest {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "WILLIAM, BILL, true",
        "LIZ, ELIZABETH, true",
        "FRAN, FRANCESCA, true",
        "BILL, BILLY, true",
        "ALEXANDER, ALEXANDRA, false",
        "WILLIAM, ROBERT, false",
        "TESTO, TESTO, false"
    })
    void knowsShortForms(String one, String other, boolean shared) {
        assertThat(Nicknames.setsOf(one).intersects(Nicknames.setsOf(other))).isEqualTo(shared);
    }
}
