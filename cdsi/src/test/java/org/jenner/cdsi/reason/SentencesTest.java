package org.jenner.cdsi.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.jenner.cdsi.CdcSchedule464;
import org.jenner.cdsi.Explanation;
import org.jenner.cdsi.GeneratedHistories;
import org.jenner.cdsi.Question;
import org.jenner.cdsi.TestRelease;
import org.jenner.cdsi.assessment.DoseNotEvaluated;
import org.jenner.cdsi.assessment.EvaluationReason;
import org.jenner.cdsi.assessment.EvaluationStatus;
import org.jenner.cdsi.assessment.ForecastReason;
import org.jenner.cdsi.assessment.SeriesStatus;
import org.jenner.cdsi.patient.DoseCondition;
import org.jenner.cdsi.patient.Patient;
import org.jenner.cdsi.trace.Check;
import org.jenner.cdsi.trace.Criterion;
import org.jenner.cdsi.trace.ForecastDate;
import org.jenner.cdsi.trace.TraceEntry;
import org.jenner.cdsi.trace.WhyBest;
import org.jenner.cdsi.trace.WhyBlended;
import org.jenner.cdsi.trace.WhyGroupDate;
import org.jenner.cdsi.trace.WhyPrioritized;
import org.jenner.cdsi.trace.WhyScorable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 11, 10);
    private static final Sentences ENGLISH = new Sentences(Locale.ENGLISH);

    private static final ForecastReason[] NEEDS = {
        ForecastReason.IMMUNE_BY_HISTORY,
        ForecastReason.IMMUNE_BY_BIRTH_DATE,
        ForecastReason.COMPLETE,
        ForecastReason.NOT_RECOMMENDED_BY_HISTORY,
        ForecastReason.CONTRAINDICATED,
        ForecastReason.PAST_SEASON,
        ForecastReason.AGED_OUT,
        ForecastReason.CANNOT_FINISH_BEFORE_MAXIMUM_AGE
    };

    /** The closed sets of reasons, and under which word of the message file each stands. */
    private static final Map<String, Enum<?>[]> ENUMERATED = enumerated();

    private static Map<String, Enum<?>[]> enumerated() {
        Map<String, Enum<?>[]> all = new LinkedHashMap<>();
        all.put("evaluation", EvaluationReason.values());
        all.put("forecast", ForecastReason.values());
        all.put("not-evaluated", DoseNotEvaluated.Why.values());
        all.put("end", EvaluationStatus.values());
        all.put("satisfied", EvaluationStatus.values());
        all.put("date", ForecastDate.values());
        all.put("date.none", ForecastDate.values());
        all.put("scorable", WhyScorable.values());
        all.put("points", Criterion.values());
        all.put("prioritized", WhyPrioritized.values());
        all.put("outranked", WhyPrioritized.values());
        all.put("best", WhyBest.values());
        all.put("blended", WhyBlended.values());
        all.put("group", SeriesStatus.values());
        all.put("group-source", WhyGroupDate.values());
        all.put("need", NEEDS);
        return all;
    }

    @Test
    void everyReasonHasItsSentence() {
        Set<String> keys = ResourceBundle.getBundle("org.jenner.cdsi.reason.reasons", Locale.ROOT)
                .keySet();
        ENUMERATED.forEach((word, reasons) -> assertThat(keys)
                .as(word)
                .containsAll(Arrays.stream(reasons)
                        .map(reason -> word + "." + reason)
                        .toList()));
        for (EvaluationReason reason : EvaluationReason.values()) {
            assertThat(ENGLISH.of(reason)).endsWith(".");
        }
        for (ForecastReason reason : ForecastReason.values()) {
            assertThat(ENGLISH.of(reason)).endsWith(".");
        }
        for (DoseNotEvaluated.Why why : DoseNotEvaluated.Why.values()) {
            assertThat(ENGLISH.of(why)).endsWith(".");
        }
    }

    /** Patients whose explanations, together, hold every kind of check. */
    static List<Explanation> explanations() {
        List<Explanation> explanations = new ArrayList<>();
        for (Patient patient : GeneratedHistories.patients(60, 5, TODAY, 11)) {
            explanations.add(CdcSchedule464.FORECASTER.explain(patient, TODAY));
        }
        for (Question question : List.of(
                Question.born("2025-11-01", CdcSchedule464.FORECASTER),
                Question.born("2010-01-01", CdcSchedule464.FORECASTER)
                        .observed("160")
                        .observed("080")
                        .dose("2012-01-01", 21)
                        .dose("2012-01-29", 21)
                        .dose("2012-01-30", 3)
                        .dose("2012-02-02", 178)
                        .dose("2012-06-01", 10),
                Question.born("2010-01-01", CdcSchedule464.FORECASTER)
                        .dose("2010-01-01", 8)
                        .dose("2010-03-01", 8)
                        .dose("2021-01-01", 165)
                        .dose("2021-07-01", 165)
                        .dose("2022-07-01", 165),
                Question.born("1950-01-01", CdcSchedule464.FORECASTER)
                        .dose("2020-01-01", 133)
                        .dose("2025-06-01", 216)
                        .dose("2025-09-20", 309),
                Question.born("1984-01-01", CdcSchedule464.FORECASTER)
                        .observed("007", "2025-05-01")
                        .observed("055")
                        .dose("2012-06-01", 115),
                Question.born("1955-01-01", CdcSchedule464.FORECASTER)
                        .birthCountry("U.S.")
                        .observed("023"))) {
            explanations.add(question.explain("2025-11-10"));
        }
        return explanations;
    }

    @Test
    void everyKindOfCheckIsSaidInOnePlainSentence() {
        Set<Class<?>> said = new HashSet<>();
        for (Explanation explanation : explanations()) {
            for (TraceEntry entry : explanation.trace()) {
                said.add(entry.check().getClass());
                assertThat(ENGLISH.of(entry.check())).endsWith(".").doesNotContain("{", "}", "null");
            }
        }
        assertThat(said).containsExactlyInAnyOrder(Check.class.getPermittedSubclasses());
    }

    @Test
    void otherLanguagesAreOtherFilesAndEnglishIsWhereThereIsNone() {
        assertThat(new Sentences(Locale.FRENCH).of(EvaluationReason.TOO_OLD))
                .isEqualTo(ENGLISH.of(EvaluationReason.TOO_OLD));
        assertThatThrownBy(() -> new Words(Locale.ENGLISH, DateTimeFormatter.ISO_LOCAL_DATE).text("no.such"))
                .isInstanceOf(MissingResourceException.class);
    }

    private static String only(Question question, String doseId) {
        return question.explain("2025-06-01").doses().stream()
                .filter(dose -> dose.dose().id().equals(doseId))
                .map(dose -> ENGLISH.of(dose.groups().getFirst()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0} of CVX {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2024-12-16 | 901 | Given 12 days before the first valid day, 2024-12-28 (12 months less 4 days): repeat.
            2024-12-27 | 901 | Given 1 day before the first valid day, 2024-12-28 (12 months less 4 days): repeat.
            2024-12-28 | 901 | Given 4 days before the planned day, 2025-01-01 (12 months), but within the days of grace: counts as dose 1.
            2025-01-01 | 901 | The age, the time and the vaccine were right: counts as dose 1.
            2025-01-01 | 902 | CVX 902 does not count for this dose at this age: repeat.
            2024-05-01 | 901 | Given 7 months before the first valid day, 2024-12-28 (12 months less 4 days): repeat.
            """)
    void saysWhyADoseCountsOrNot(String date, int cvx, String sentence) {
        Question question =
                Question.born("2024-01-01", new TestRelease().forecaster()).dose(date, cvx);
        assertThat(only(question, "1")).isEqualTo(sentence);
    }

    @Test
    void saysFromWhichDoseAnIntervalCounts() {
        Question question = Question.born("2024-01-01", new TestRelease().forecaster())
                .dose("2025-01-01", 901)
                .dose("2025-01-20", 901)
                .dose("2025-03-01", 901)
                .dose("2025-04-01", 901);
        assertThat(only(question, "2"))
                .isEqualTo("Given 5 days before the first valid day, 2025-01-25"
                        + " (4 weeks less 4 days after the dose before, 2025-01-01): repeat.");
        assertThat(only(question, "3")).isEqualTo("The age, the time and the vaccine were right: counts as dose 2.");
        assertThat(only(question, "4"))
                .isEqualTo("Given when the series was complete: does not count, no need to repeat.");
    }

    @Test
    void saysThatTheLotHadExpired() {
        Question question = Question.born("2024-01-01", new TestRelease().forecaster())
                .dose("2025-01-10", 901, null, "2024-12-31", DoseCondition.SOUND)
                .dose("2025-03-10", 901, null, null, DoseCondition.SUBSTANDARD);
        assertThat(only(question, "1"))
                .isEqualTo("Given 2025-01-10, after the last day of use of its lot, 2024-12-31: repeat.");
        assertThat(only(question, "2")).isEqualTo("The vaccine was recalled, spoiled or given in part: repeat.");
    }

    @Test
    void theShorterIntervalThatWouldHaveCountedIsTold() {
        TestRelease release = new TestRelease()
                .replace(
                        "antigens/example.xml",
                        "latestRecInt=\"13 months\"/>",
                        "latestRecInt=\"13 months\"/><allowableInterval fromPrevious=\"yes\" absMinInt=\"20 days\"/>");
        Question question = Question.born("2024-01-01", release.forecaster())
                .dose("2025-01-01", 901)
                .dose("2025-01-20", 901);
        assertThat(only(question, "2"))
                .isEqualTo("Given 1 day before the first valid day, 2025-01-21"
                        + " (20 days after the dose before, 2025-01-01): repeat.");
    }

    @Test
    void everyLanguageSaysAllThatEnglishSays() {
        Set<String> english = new TreeSet<>(ResourceBundle.getBundle("org.jenner.cdsi.reason.reasons", Locale.ROOT)
                .keySet());
        for (Locale locale : Locale.getAvailableLocales()) {
            ResourceBundle texts = ResourceBundle.getBundle("org.jenner.cdsi.reason.reasons", locale);
            assertThat(texts.keySet()).containsExactlyInAnyOrderElementsOf(english);
        }
    }

    /** Names of series and of conditions are the schedule's, not ours. */
    private static String withoutNames(String sentence, TraceEntry entry) {
        String named = switch (entry.check()) {
            case Check.Outranked check -> check.winner();
            case Check.GroupDate check -> String.valueOf(check.series());
            case Check.Relevance check
            when check.indication() != null -> check.indication().title();
            case Check.Contraindication check -> check.observation().title();
            default -> "";
        };
        return named.isEmpty() ? sentence : sentence.replace(named, "this one");
    }

    /** A nurse's day leaves no time for hard words: texts for the fourth year of school, no sentence above the tenth. */
    @Test
    void sentencesAreEasyToRead() {
        Set<String> sentences = new LinkedHashSet<>();
        for (Explanation explanation : explanations()) {
            for (TraceEntry entry : explanation.trace()) {
                sentences.add(withoutNames(ENGLISH.of(entry.check()), entry));
            }
            for (DoseReasons dose : explanation.doses()) {
                dose.groups().forEach(group -> sentences.add(ENGLISH.of(group)));
            }
        }
        Arrays.stream(EvaluationReason.values()).map(ENGLISH::of).forEach(sentences::add);
        Arrays.stream(ForecastReason.values()).map(ENGLISH::of).forEach(sentences::add);
        Arrays.stream(DoseNotEvaluated.Why.values()).map(ENGLISH::of).forEach(sentences::add);
        assertThat(sentences).hasSizeGreaterThan(300);
        assertThat(Readability.grade(List.copyOf(sentences))).isLessThanOrEqualTo(4.0);
        assertThat(sentences)
                .allSatisfy(sentence -> assertThat(Readability.grade(List.of(sentence)))
                        .as(sentence)
                        .isLessThanOrEqualTo(10.0));
    }

    /** Known figures, so that the measure itself is not a matter of taste. */
    @ParameterizedTest
    @CsvSource({
        "cat, 1",
        "vaccine, 2",
        "given, 2",
        "series, 2",
        "immunization, 5",
        "people, 2",
        "needed, 2",
        "passed, 1",
        "2025-01-01, 1"
    })
    void countsSyllables(String word, int syllables) {
        assertThat(Readability.syllables(word)).isEqualTo(syllables);
    }

    @Test
    void writesDatesAsTheTextAroundItDoes() {
        Sentences american = new Sentences(Locale.ENGLISH, DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.ENGLISH));
        assertThat(american.of(new Check.Skip(Check.SkipPoint.FORECAST, LocalDate.of(2024, 1, 2), false)))
                .startsWith("On Jan 2, 2024 ");
    }
}
