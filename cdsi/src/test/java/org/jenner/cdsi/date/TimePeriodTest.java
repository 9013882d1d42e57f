package org.jenner.cdsi.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimePeriodTest {
    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        // CALCDT-1: years keep month and day.
        "2000-02-28, 1 year, 2001-02-28",
        "2004-02-29, 4 years, 2008-02-29",
        // CALCDT-2: months carry into the year.
        "2000-11-15, 3 months, 2001-02-15",
        "2000-12-31, 1 month, 2001-01-31",
        "2000-06-15, 18 months, 2001-12-15",
        "2000-03-15, 16 years - 4 months, 2015-11-15",
        // CALCDT-3: weeks and days are elapsed days.
        "2000-02-27, 4 days, 2000-03-02",
        "2001-02-27, 4 days, 2001-03-03",
        "2000-12-20, 6 weeks, 2001-01-31",
        "2000-01-01, 0 days, 2000-01-01",
        // CALCDT-4: days are counted back after months.
        "2000-03-01, 12 months - 4 days, 2001-02-25",
        "2004-03-02, 4 weeks - 4 days, 2004-03-26",
        // CALCDT-5: a day that the month does not have is the first of the next month.
        "2000-02-29, 1 year, 2001-03-01",
        "2000-02-29, 12 months, 2001-03-01",
        "2001-03-31, 6 months, 2001-10-01",
        "2001-01-29, 1 month, 2001-03-01",
        "2001-01-30, 1 month, 2001-03-01",
        "2001-01-31, 1 month, 2001-03-01",
        "2000-01-31, 1 month, 2000-03-01",
        "2000-01-29, 1 month, 2000-02-29",
        "2099-01-29, 13 months, 2100-03-01",
        "2000-05-31, 1 month, 2000-07-01",
        // CALCDT-6: years, months, then days; the day is made to exist between.
        "2000-01-31, 6 months - 4 days, 2000-07-27",
        "2000-01-31, 1 month + 1 day, 2000-03-02",
        "2000-02-29, 1 year + 1 month, 2001-03-29",
        "2000-08-31, 6 months + 4 weeks, 2001-03-29",
        "1970-01-01, 8 months + 1 day, 1970-09-02",
        "1969-12-31, 2 months, 1970-03-01",
    })
    void addsByTheRules(LocalDate date, String period, LocalDate expected) {
        assertThat(TimePeriod.parse(period).addTo(date)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "18 months - 4 days, 18 months - 4 days",
        "1 years - 4 days, 1 year - 4 days",
        "' 19 years-4 days ', 19 years - 4 days",
        "5 MONTHS + 4 Weeks, 5 months + 4 weeks",
        "0 days, 0 days",
        "1 day, 1 day",
    })
    void isWrittenInOneForm(String text, String expected) {
        TimePeriod period = TimePeriod.parse(text);
        assertThat(period).hasToString(expected).isEqualTo(TimePeriod.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "5 moons",
                "months",
                "5",
                "five months",
                "5 months 4 days",
                "- 4 days",
                "5 months -",
                "5 monthsx",
                "5.5 months",
                "1000 years",
                "99999 weeks",
                "123456 days",
                "5 months + + 4 days"
            })
    void refusesWhatIsNoPeriod(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimePeriod.parse(text))
                .withMessageContaining("'" + text);
    }

    @Property
    boolean lastDaysOfAMonthNeverFallBack(
            @ForAll @IntRange(min = -60000, max = 60000) int day, @ForAll @IntRange(max = 400) int months) {
        LocalDate date = LocalDate.ofEpochDay(day);
        LocalDate clamped = date.plusMonths(months);
        LocalDate ours = new TimePeriod(0, months, 0, 0).addTo(date);
        // Where the JDK clamps to the end of the month, the rule goes one day further; elsewhere they agree.
        boolean exists = clamped.getDayOfMonth() == date.getDayOfMonth();
        return ours.equals(exists ? clamped : clamped.plusDays(1));
    }
}
