package org.jenner.hl7.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jenner.hl7.time.TimeFormat.Departure;
import org.jenner.hl7.time.TimeReading.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Hl7TimeTest {

    private static final ZoneId CENTRAL = ZoneId.of("America/Chicago");

    @ParameterizedTest(name = "{0} is {1} to the {2}")
    @CsvSource({
        "2025, 2025-01-01, YEAR",
        "202502, 2025-02-01, MONTH",
        "20250215, 2025-02-15, DAY",
        "20240229, 2024-02-29, DAY",
        "2025021509, 2025-02-15, HOUR",
        "202502150930, 2025-02-15, MINUTE",
        "20250215093059, 2025-02-15, SECOND",
        "20250215093059.1, 2025-02-15, FRACTION",
        "20250215093059.1234-0500, 2025-02-15, FRACTION",
        "00010101, 0001-01-01, DAY",
        " 20250215 , 2025-02-15, DAY"
    })
    void readsWhatHl7Allows(String text, LocalDate date, Precision precision) {
        assertThat(Hl7Time.read(text)).isInstanceOfSatisfying(TimeReading.Readable.class, reading -> {
            assertThat(reading.time().date()).isEqualTo(date);
            assertThat(reading.time().precision()).isEqualTo(precision);
            assertThat(reading.sloppy()).isFalse();
        });
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource({
        "20230231, IMPOSSIBLE_DATE",
        "20231301, IMPOSSIBLE_DATE",
        "20230229, IMPOSSIBLE_DATE",
        "20230100, IMPOSSIBLE_DATE",
        "202300, IMPOSSIBLE_DATE",
        "0000, IMPOSSIBLE_DATE",
        "00000000, IMPOSSIBLE_DATE",
        "2023010124, IMPOSSIBLE_TIME",
        "202301011260, IMPOSSIBLE_TIME",
        "20230101125960, IMPOSSIBLE_TIME",
        "20230101120000-1500, IMPOSSIBLE_ZONE",
        "20230101120000+0560, IMPOSSIBLE_ZONE",
        "20230101120000-, FORM",
        "20230101120000-05000, FORM",
        "202, FORM",
        "20230, FORM",
        "2023010, FORM",
        "202301011, FORM",
        "2023010112000, FORM",
        "202301011200001, FORM",
        "20230101.5, FORM",
        "2023-01-01, FORM",
        "2023-0101, FORM",
        "202301-0500, FORM",
        "01/02/2023, FORM",
        "unknown, FORM",
        "20230101 093000, FORM",
        "20230101120000EST, FORM",
        "\u0662\u0660\u0662\u0663, FORM"
    })
    void refusesWhatIsNoTime(String text, Fault fault) {
        assertThat(Hl7Time.read(text)).isEqualTo(new TimeReading.Unreadable(fault));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void tellsNothingFromWrong(String text) {
        assertThat(Hl7Time.read(text)).isEqualTo(new TimeReading.Absent());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "20250215093000-0500, 2025-02-15T14:30:00Z, false",
        "20250215093000+0530, 2025-02-15T04:00:00Z, false",
        "20250215093000+0000, 2025-02-15T09:30:00Z, false",
        "20250215093000-0000, 2025-02-15T09:30:00Z, false",
        "20250215093000-500, 2025-02-15T14:30:00Z, true",
        "20250215093000-05, 2025-02-15T14:30:00Z, true",
        "20250215093000-5, 2025-02-15T14:30:00Z, true",
        "20250215093000-05:00, 2025-02-15T14:30:00Z, true",
        "20250215093000- 0500, 2025-02-15T14:30:00Z, true",
        "20250215093000 -0500, 2025-02-15T14:30:00Z, false",
        "20250215093000Z, 2025-02-15T09:30:00Z, true",
        "20250215093000123-0500, 2025-02-15T14:30:00.123Z, true",
        "20250215093000.123456-0500, 2025-02-15T14:30:00.123456Z, true",
        "202502150930-0500, 2025-02-15T14:30:00Z, false",
        "2025021509-0500, 2025-02-15T14:00:00Z, false"
    })
    void readsZones(String text, Instant instant, boolean sloppy) {
        assertThat(Hl7Time.read(text)).isInstanceOfSatisfying(TimeReading.Readable.class, reading -> {
            assertThat(reading.time().instant()).hasValue(instant);
            assertThat(reading.time().instant(CENTRAL)).isEqualTo(instant);
            assertThat(reading.sloppy()).isEqualTo(sloppy);
        });
    }

    @Test
    void refusesYearsThatFourDigitsCannotTell() {
        assertThat(Hl7Time.of(LocalDate.of(9999, 12, 31)).text()).isEqualTo("99991231");
        assertThatThrownBy(() -> Hl7Time.of(LocalDate.of(10_000, 1, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Hl7Time.of(LocalDate.of(-1, 1, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsNoInstantWithoutZoneOrHour() {
        assertThat(time("20250215093000").instant()).isEmpty();
        assertThat(time("20250215093000").instant(CENTRAL)).isEqualTo(Instant.parse("2025-02-15T15:30:00Z"));
        assertThat(time("20250215-0500").instant()).isEmpty();
        assertThat(time("20250215-0500").date()).isEqualTo(LocalDate.of(2025, 2, 15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025",
                "202502",
                "20250215",
                "2025021509",
                "202502150930",
                "20250215093059",
                "20250215093059.1200",
                "20250215093059-0500",
                "20250215093059.1200+0530"
            })
    void writesWhatItRead(String text) {
        assertThat(time(text).text()).isEqualTo(text);
    }

    @Test
    void writesDatesMonthsAndTimes() {
        assertThat(Hl7Time.of(LocalDate.of(2025, 2, 5)).text()).isEqualTo("20250205");
        assertThat(Hl7Time.of(YearMonth.of(2025, 2)).text()).isEqualTo("202502");
        assertThat(Hl7Time.of(OffsetDateTime.parse("2025-02-05T01:02:03.4-05:00"))
                        .text())
                .isEqualTo("20250205010203-0500");
        assertThat(Hl7Time.of(OffsetDateTime.parse("2025-02-05T01:02:03Z")).text())
                .isEqualTo("20250205010203+0000");
    }

    @ParameterizedTest(name = "{0} as {1}: {2}")
    @CsvSource({
        "20250215093000-0500, TS_Z, ",
        "20250215093000.1-0500, TS_Z, ",
        "20250215093000, TS_Z, ZONE_MISSING",
        "202502150930-0500, TS_Z, TOO_COARSE",
        "20250215, TS_NZ, ",
        "20250215093000, TS_NZ, ",
        "202502, TS_NZ, TOO_COARSE",
        "20250215093000-0500, TS_NZ, ZONE",
        "202702, TS_M, ",
        "20270228, TS_M, ",
        "2027, TS_M, TOO_COARSE",
        "20250215, DT_D, ",
        "202502, DT_D, TOO_COARSE",
        "2025021509, DT_D, TIME_OF_DAY"
    })
    void comparesWithTheFlavoursOfTheGuide(String text, TimeFormat format, @Nullable Departure departure) {
        Set<Departure> expected = departure == null ? Set.of() : Set.of(departure);
        assertThat(format.departures(time(text))).isEqualTo(expected);
    }

    @Property
    void answersAnyText(@ForAll String text, @ForAll int place) {
        assertThat(Hl7Time.read(text)).isNotNull();
        StringBuilder nearly = new StringBuilder("20250215093059.1200-0500");
        nearly.setCharAt(Math.floorMod(place, nearly.length()), text.isEmpty() ? '9' : text.charAt(0));
        assertThat(Hl7Time.read(nearly.toString())).isNotNull();
    }

    @Test
    void refusesALongTextAtOnce() {
        assertThat(Hl7Time.read("2025" + " ".repeat(1_000_000) + "x"))
                .isEqualTo(new TimeReading.Unreadable(Fault.FORM));
    }

    private static Hl7Time time(String text) {
        return switch (Hl7Time.read(text)) {
            case TimeReading.Readable(Hl7Time time, var _) -> time;
            case TimeReading.Absent _, TimeReading.Unreadable _ -> throw new IllegalArgumentException(text);
        };
    }
}
