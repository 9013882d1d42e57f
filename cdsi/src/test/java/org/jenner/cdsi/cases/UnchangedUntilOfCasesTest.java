package org.jenner.cdsi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jenner.cdsi.CdcSchedule464;
import org.jenner.cdsi.Forecaster;
import org.jenner.cdsi.assessment.Assessment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answer to a case of CDC holds until the day that it names, and the day after it is another. */
class UnchangedUntilOfCasesTest {
    private static final Path SHARED = Path.of("../../shared/cdsi/cases");
    private static final Forecaster CDC = CdcSchedule464.FORECASTER;
    private static final int SAMPLE = 25;

    @ParameterizedTest
    @ValueSource(strings = {"healthy-4.45.jsonl", "conditions-4.6.jsonl"})
    void holdsForASample(String file) throws Exception {
        check(file, SAMPLE);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"healthy-4.45.jsonl", "conditions-4.6.jsonl"})
    void holdsForAll(String file) throws Exception {
        check(file, 1);
    }

    private static void check(String name, int step) throws Exception {
        Path file = SHARED.resolve(name);
        assumeTrue(Files.isRegularFile(file), "CDC's test cases are not here: " + file.toAbsolutePath());
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i += step) {
            everyDay(CaseReader.read(JsonReader.object(lines.get(i))));
        }
    }

    /** Each day of the first year, later every 30th and the last one. */
    private static void everyDay(ForecastCase one) {
        LocalDate day = one.assessmentDate();
        Assessment answer = CDC.assess(one.patient(), day);
        LocalDate until = CDC.unchangedUntil(one.patient(), day).orElse(null);
        LocalDate last = until == null ? day.plusYears(100) : until;
        LocalDate other = day;
        while (other.isBefore(last)) {
            other = other.plusDays(other.isBefore(day.plusYears(1)) ? 1 : 30);
            other = other.isAfter(last) ? last : other;
            same(one, answer, other, true);
        }
        if (until != null) {
            same(one, answer, until.plusDays(1), false);
        }
        LocalDate certain = answer.unchangedUntil();
        assertThat(certain == null || !certain.isAfter(last)).as(one.id()).isTrue();
    }

    private static void same(ForecastCase one, Assessment answer, LocalDate day, boolean same) {
        assertThat(CDC.assess(one.patient(), day).saysTheSameAs(answer))
                .as("%s on %s", one.id(), day)
                .isEqualTo(same);
    }
}
