package org.jenner.registry.exchange.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.hl7.Segment;
import org.jenner.registry.disclosure.Disclosed;
import org.jenner.registry.disclosure.Opened;
import org.jenner.registry.forecast.ScheduleInForce;
import org.jenner.registry.record.consolidate.PersonRecord;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.CompletionStatus;
import org.jenner.registry.record.source.DoseStatement;
import org.jenner.registry.testing.Records;
import org.junit.jupiter.api.Test;

class EvaluatedAnswerTest {

    private static final LocalDate BIRTH = LocalDate.of(2020, 1, 15);
    private static final ReleaseName RELEASE = Answers.SCHEDULE.name();

    @Test
    void judgesAGivenDoseInItsVaccineGroup() {
        Answer answer = answer(Records.dose("08", BIRTH), Records.dose("08", BIRTH.plusDays(17)));

        assertThat(answer.profile()).isEqualTo("Z42");
        assertThat(answer.outcome()).isEqualTo("AA OK");
        assertThat(group(answer, 1))
                .containsExactly(
                        "OBX|1|CE|30956-7^Vaccine type^LN|1|45^Hep B, unspecified formulation^CVX||||||F",
                        schedule(2),
                        "OBX|3|ST|59780-7^Immunization series name^LN|1|HepB 3-dose series||||||F",
                        "OBX|4|NM|30973-2^Dose number in series^LN|1|1|NA^not applicable^HL70353|||||F",
                        "OBX|5|NM|59782-3^Number of doses in primary series^LN|1|3|NA^not applicable^HL70353|||||F",
                        "OBX|6|ID|59781-5^Dose validity^LN|1|Y||||||F");
        assertThat(group(answer, 2))
                .contains(
                        "OBX|5|ID|59781-5^Dose validity^LN|1|N||||||F",
                        "OBX|6|CE|30982-3^Reason applied by forecast logic to project this vaccine^LN|1|"
                                + "too-young^Does not count: given before the minimum age^99JENNER||||||F",
                        "OBX|7|CE|30982-3^Reason applied by forecast logic to project this vaccine^LN|1|"
                                + "interval-too-short^Does not count: given too soon after the dose before^99JENNER||||||F")
                .noneMatch(obx -> obx.contains("30973-2"));
    }

    @Test
    void givesACombinationVaccineOneSetForEachGroup() {
        Answer answer = answer(Records.dose("110", BIRTH.plusMonths(2)));

        List<String> sets = group(answer, 1).stream()
                .filter(obx -> obx.contains("30956-7"))
                .map(obx -> obx.split("\\|")[4] + " " + obx.split("\\|")[5])
                .toList();
        assertThat(sets)
                .containsExactlyInAnyOrder(
                        "1 107^DTaP, unspecified formulation^CVX",
                        "2 45^Hep B, unspecified formulation^CVX",
                        "3 89^polio, unspecified formulation^CVX");
    }

    @Test
    void forecastsEveryGroupOnOneCarrier() {
        Answer answer = answer(Records.dose("08", BIRTH));

        Segment carrier = answer.all("RXA").getLast();
        assertThat(carrier.text()).isEqualTo("RXA|0|1|20251201||998^no vaccine administered^CVX|999||||||||||||||NA");
        assertThat(answer.all("ORC").getLast().text()).isEqualTo("ORC|RE||9999^EXAMPLE-IIS");
        List<String> forecast = group(answer, 2);
        List<String> mmr = set(forecast, "03^MMR^CVX");
        assertThat(mmr.stream().map(obx -> obx.split("\\|", 6)[3].split("\\^")[0] + " " + obx.split("\\|")[5]))
                .contains(
                        "59780-7 Measles 2-dose series",
                        "30973-2 1",
                        "30981-5 20210115",
                        "30980-7 20210115",
                        "59783-1 LA13423-1^Overdue^LN^overdue^Overdue^99JENNER",
                        "30982-3 earliest-by-age^Earliest date: the minimum age^99JENNER")
                .anyMatch(value -> value.startsWith("59778-1 2021"))
                // Some doses of this series may be skipped: how many complete it depends on the patient.
                .noneMatch(value -> value.startsWith("59782-3"));
        assertThat(forecast.stream().filter(obx -> obx.contains("30956-7")).count())
                .isEqualTo(
                        forecast.stream().filter(obx -> obx.contains("59783-1")).count())
                .isGreaterThan(5);
        // OBX-4 tells the sets apart: as many as there are groups.
        assertThat(forecast.stream().map(obx -> obx.split("\\|")[4]).distinct().count())
                .isEqualTo(
                        forecast.stream().filter(obx -> obx.contains("30956-7")).count());
    }

    @Test
    void listsADoseWithoutItsDayAndSaysThatItDidNotCount() {
        DoseStatement approximate = Records.dose(
                "03",
                new ClinicalDate(LocalDate.of(2021, 2, 1), ClinicalDate.Precision.MONTH),
                CompletionStatus.COMPLETE,
                List.of());
        Answer answer = answer(approximate);

        assertThat(answer.first("RXA").value(3)).isEqualTo("202102");
        assertThat(group(answer, 1))
                .containsExactly(
                        "OBX|1|CE|30956-7^Vaccine type^LN|1|03^MMR^CVX||||||F",
                        schedule(2),
                        "OBX|3|CE|30982-3^Reason applied by forecast logic to project this vaccine^LN|1|dose-date-not-exact"
                                + "^Not evaluated: the day on which it was given is not known^99JENNER||||||F");
        assertThat(answer.values(Loinc.COMMENT))
                .containsExactly("1 given dose did not count for this forecast; see the history.");
    }

    @Test
    void leavesRefusalsOutAndJudgesAPartialDoseSubstandard() {
        DoseStatement partial = Records.dose(
                "03", ClinicalDate.of(LocalDate.of(2021, 2, 1)), CompletionStatus.PARTIALLY_ADMINISTERED, List.of());
        Answer answer = answer(partial, Records.refusal("21", LocalDate.of(2021, 2, 1)));

        assertThat(answer.all("RXA").stream().map(rxa -> rxa.value(20))).containsExactly("PA", "NA");
        assertThat(group(answer, 1)).anyMatch(obx -> obx.contains("|N|")).anyMatch(obx -> obx.contains("substandard^"));
    }

    @Test
    void hasAReducedPidAndNoLotsOfDays() {
        PersonRecord record =
                Records.record(Records.fullChild(), List.of(Records.fullDose("106", BIRTH.plusMonths(2))), List.of());
        Answer answer = answer(Opened.shared(record), Answers.SCHEDULE);

        assertThat(answer.first("PID").text())
                .startsWith("PID|1||10000000018^^^EXAMPLE-IIS^SR~")
                .endsWith("|||||||||||||||||||Y");
        for (int field : new int[] {6, 10, 13, 15, 22, 23, 24, 25, 29}) {
            assertThat(answer.first("PID").isValued(field)).as("PID-%d", field).isFalse();
        }
        assertThat(answer.first("RXA").value(16)).isEqualTo("202103");
        assertThat(answer.segmentNames()).doesNotContain("PD1", "NK1");
    }

    @Test
    void forecastsNothingForTheDeadAndForThoseWhoseBirthdayIsNotKnown() {
        PersonRecord dead = Records.record(Records.fullChild(), List.of(), List.of());

        assertThat(answer(Opened.shared(dead), Answers.SCHEDULE).all("OBX").stream()
                        .map(Segment::text))
                .containsExactly(
                        schedule(1),
                        "OBX|2|CE|30982-3^Reason applied by forecast logic to project this vaccine^LN|1|"
                                + "no-forecast-deceased^No forecast: the patient is reported as deceased^99JENNER||||||F");
    }

    @Test
    void labelsAForecastFromTheAskersOwnReports() {
        PersonRecord record = Records.record(Records.child(), List.of(), List.of());

        assertThat(answer(Opened.ownDataOnly(record), Answers.SCHEDULE).values(Loinc.COMMENT))
                .containsExactly(OwnDataLabel.FORECAST);
        assertThat(answer(Opened.shared(record), Answers.SCHEDULE).values(Loinc.COMMENT))
                .isEmpty();
    }

    @Test
    void namesAnotherAuthorityByOurOwnTable() {
        ScheduleInForce other = new ScheduleInForce(
                new ReleaseName("SYNTHETIC", "1.0", "Synthetic schedule", BIRTH, BIRTH),
                Answers.SCHEDULE.observations(),
                Answers.SCHEDULE.forecaster(),
                Answers.SCHEDULE.seasonsOver());
        Answer answer = answer(Opened.shared(Records.record(Records.child(), List.of(), List.of())), other);

        assertThat(answer.all("OBX").stream()
                        .filter(obx -> obx.value(3).equals("59779-9"))
                        .map(obx -> obx.raw(5))
                        .distinct())
                .containsExactly("SYNTHETIC^SYNTHETIC 1.0^99JENNER");
    }

    @Test
    void warnsWhenTheScheduleKnowsNoCurrentSeason() {
        LocalDate afterAllSeasons = LocalDate.of(2030, 1, 1);
        PersonRecord record = Records.record(Records.child(), List.of(), List.of());
        Answer answer = Answer.of(EvaluatedAnswer.write(
                Answers.start(RequestProfile.EVALUATED_HISTORY),
                Answers.WRITERS,
                ForecastOnRead.evaluate(Opened.shared(record), Answers.SCHEDULE, afterAllSeasons)));

        assertThat(set(group(answer, 1), "88^influenza, unspecified formulation^CVX"))
                .anyMatch(obx -> obx.contains("season-not-in-schedule^"));
        assertThat(set(group(answer, 1), "03^MMR^CVX")).noneMatch(obx -> obx.contains("season-not-in-schedule^"));
    }

    private static Answer answer(DoseStatement... doses) {
        return answer(Opened.shared(Records.record(Records.child(), List.of(doses), List.of())), Answers.SCHEDULE);
    }

    private static Answer answer(Disclosed<PersonRecord> record, ScheduleInForce schedule) {
        return Answer.of(EvaluatedAnswer.write(
                Answers.start(RequestProfile.EVALUATED_HISTORY),
                Answers.WRITERS,
                ForecastOnRead.evaluate(record, schedule, Answers.TODAY)));
    }

    private static String schedule(int setId) {
        return "OBX|" + setId + "|CE|59779-9^Immunization schedule used^LN|1|VXC16^ACIP^CDCPHINVS^" + RELEASE.version()
                + "^CDC/ACIP " + RELEASE.version() + "^99JENNER||||||F|||20251201";
    }

    /** The OBX of the n-th order group. */
    private static List<String> group(Answer answer, int number) {
        int from = answer.all("ORC").get(number - 1).position();
        int to = answer.all("ORC").size() == number
                ? Integer.MAX_VALUE
                : answer.all("ORC").get(number).position();
        return answer.all("OBX").stream()
                .filter(obx -> obx.position() > from && obx.position() < to)
                .map(Segment::text)
                .toList();
    }

    /** The OBX of the set whose vaccine group is this. */
    private static List<String> set(List<String> group, String vaccineType) {
        Stream<String> ids = group.stream()
                .filter(obx -> obx.contains("30956-7") && obx.contains("|" + vaccineType + "|"))
                .map(obx -> obx.split("\\|")[4]);
        String id = ids.findFirst().orElseThrow();
        return group.stream().filter(obx -> obx.split("\\|")[4].equals(id)).toList();
    }
}
