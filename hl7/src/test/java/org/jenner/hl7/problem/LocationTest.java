package org.jenner.hl7.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTest {

    @ParameterizedTest(name = "{6}")
    @CsvSource({
        "PID, 1, 0, 0, 0, 0, PID^1, PID",
        "PID, 1, 5, 0, 0, 0, PID^1^5, PID-5",
        "PID, 1, 3, 2, 0, 0, PID^1^3^2, PID-3",
        "RXA, 2, 5, 1, 1, 0, RXA^2^5^1^1, RXA-5.1",
        "PID, 1, 3, 2, 4, 3, PID^1^3^2^4^3, PID-3.4.3",
        "OBX, 112, 5, 0, 0, 0, OBX^112^5, OBX-5"
    })
    void writesErr2(
            String segment,
            int sequence,
            int field,
            int repetition,
            int component,
            int subcomponent,
            String erl,
            String name) {
        Location location = new Location(segment, sequence, field, repetition, component, subcomponent);

        assertThat(location.erl()).isEqualTo(erl);
        assertThat(location.shortName()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1, 0, 0, 0, 0",
        "PID, 0, 0, 0, 0, 0",
        "PID, 1, 0, 1, 0, 0",
        "PID, 1, 3, 0, 1, 0",
        "PID, 1, 3, 1, 0, 1",
        "PID, 1, -1, 0, 0, 0",
        "PID, 1, 3, 1, 1, -1"
    })
    void refusesGaps(String segment, int sequence, int field, int repetition, int component, int subcomponent) {
        assertThatThrownBy(() -> new Location(segment, sequence, field, repetition, component, subcomponent))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesCodesThatAreNoName() {
        for (String code : new String[] {"", "Dose Before Birth", "dose_before_birth", "r\u00E9p\u00E9t\u00E9"}) {
            assertThatThrownBy(() -> Problem.error(null, Hl7ErrorCode.APPLICATION_ERROR, code, "text", "advice"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void judgesAnew() {
        Problem warning = Problem.warning(null, Hl7ErrorCode.DATA_TYPE_ERROR, "odd-value", "Odd.", "Mend it.");

        assertThat(warning.isError()).isFalse();
        assertThat(warning.with(Severity.ERROR).isError()).isTrue();
        assertThat(warning.with(ApplicationErrorCode.INVALID_VALUE).applicationErrorCode())
                .isEqualTo(ApplicationErrorCode.INVALID_VALUE);
        assertThat(warning.with(ApplicationErrorCode.INVALID_VALUE).severity()).isEqualTo(Severity.WARNING);
    }
}
