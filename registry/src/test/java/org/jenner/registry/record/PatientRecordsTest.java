package org.jenner.registry.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jenner.registry.record.Said.dose;
import static org.jenner.registry.record.Said.patient;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.record.source.DatedCode;
import org.jenner.registry.record.source.DoseOutcome.Result;
import org.jenner.registry.record.source.ObservationStatement;
import org.jenner.registry.record.source.Sex;
import org.jenner.registry.record.source.SubmissionOutcome;
import org.jenner.registry.record.source.SubmissionOutcome.PatientOutcome;
import org.jenner.registry.testing.RegistryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sources in, record out: on a real database, in the words of clinics. */
class PatientRecordsTest {

    @RegisterExtension
    static final RegistryDatabase database = new RegistryDatabase();

    private static int family;
    private Clinics clinics;
    private String name;

    @BeforeEach
    void anotherFamily() {
        clinics = new Clinics(database.sandbox());
        name = "Testfamily" + (char) ('A' + family / 26) + (char) ('A' + family % 26);
        family++;
    }

    @AfterEach
    void theStoredRecordIsWhatTheSourcesGive() {
        assertThat(clinics.dryRebuild().differing()).isEmpty();
    }

    private Said.Patient zebra(String mrn) {
        return patient(name + mrn, name, "Zebra", "2024-03-01");
    }

    @Test
    void keepsTheDosesOfANewPatient() {
        SubmissionOutcome outcome = clinics.says(1, zebra("1"), dose("08", "2024-03-01"), dose("20", "2024-05-02"));

        assertThat(outcome.patient()).isInstanceOf(PatientOutcome.Added.class);
        assertThat(outcome.doses()).extracting(each -> each.result()).containsOnly(Result.ADDED);
        assertThat(clinics.doses(Clinics.person(outcome))).containsExactly("08 2024-03-01", "20 2024-05-02");
    }

    @Test
    void storesADoseOnceHoweverOftenItIsSent() {
        clinics.says(1, zebra("1"), dose("08", "2024-03-01"));
        SubmissionOutcome again = clinics.says(1, zebra("1"), dose("08", "2024-03-01"));

        assertThat(again.patient()).isInstanceOf(PatientOutcome.Known.class);
        assertThat(again.doses().getFirst().result()).isEqualTo(Result.UNCHANGED);
        assertThat(clinics.doses(Clinics.person(again))).containsExactly("08 2024-03-01");
    }

    @Test
    void anUpdateFindsItsDoseByOrderNumber() {
        clinics.says(1, zebra("1"), dose("08", "2024-03-01").order("A1"));
        SubmissionOutcome update =
                clinics.says(1, zebra("1"), dose("08", "2024-03-02").order("A1"));

        assertThat(update.doses().getFirst().result()).isEqualTo(Result.UPDATED);
        assertThat(clinics.doses(Clinics.person(update))).containsExactly("08 2024-03-02");
    }

    @Test
    void anOrderNumberUsedForAnotherVaccineLongAfterIsANewDose() {
        clinics.says(1, zebra("1"), dose("08", "2024-03-01").order("A1"));
        SubmissionOutcome reuse =
                clinics.says(1, zebra("1"), dose("03", "2025-03-02").order("A1"));

        assertThat(reuse.doses().getFirst().result()).isEqualTo(Result.ADDED_ORDER_NUMBER_REUSED);
        assertThat(clinics.doses(Clinics.person(reuse))).containsExactly("08 2024-03-01", "03 2025-03-02");
    }

    /** Their first message had both under one number, which then identified none. */
    @Test
    void dosesThatGetTheirNumberOneByOneStayTwo() {
        clinics.says(1, zebra("1"), dose("03", "2024-03-01"), dose("21", "2024-03-01"));
        clinics.says(1, zebra("1"), dose("03", "2024-03-01").order("X"));
        SubmissionOutcome last =
                clinics.says(1, zebra("1"), dose("21", "2024-03-01").order("X"));

        assertThat(last.doses().getFirst().result()).isEqualTo(Result.UPDATED);
        assertThat(clinics.doses(Clinics.person(last))).containsExactly("03 2024-03-01", "21 2024-03-01");
        assertThat(clinics.says(1, zebra("1"), dose("03", "2024-03-01").order("X"))
                        .doses()
                        .getFirst()
                        .result())
                .isEqualTo(Result.UNCHANGED);
    }

    /** The number came late to the second dose; the first, sent under it, is not the second with another date. */
    @Test
    void twoDosesOfOneVaccineThatShareTheirNumberStayTwo() {
        clinics.says(1, zebra("1"), dose("08", "2024-03-01"), dose("08", "2024-05-02"));
        clinics.says(1, zebra("1"), dose("08", "2024-05-02").order("X"));
        SubmissionOutcome last =
                clinics.says(1, zebra("1"), dose("08", "2024-03-01").order("X"));

        assertThat(clinics.doses(Clinics.person(last))).containsExactly("08 2024-03-01", "08 2024-05-02");
    }

    @Test
    void anOrderNumberWithAnotherVaccineNearByIsACorrection() {
        clinics.says(1, zebra("1"), dose("08", "2024-03-01").order("A1"));
        SubmissionOutcome mended =
                clinics.says(1, zebra("1"), dose("20", "2024-03-02").order("A1"));

        assertThat(mended.doses().getFirst().result()).isEqualTo(Result.VACCINE_CHANGED);
        assertThat(clinics.doses(Clinics.person(mended))).containsExactly("20 2024-03-02");
    }

    @Test
    void aCorrectionThatIsOvertakenByItsCorrectionIsTold() {
        clinics.saysAt(Clinics.at(20), 1, zebra("1"), dose("08", "2024-03-01").order("A1"));
        SubmissionOutcome late = clinics.saysAt(
                Clinics.at(10), 1, zebra("1"), dose("20", "2024-03-01").order("A1"));

        assertThat(late.doses().getFirst().result()).isEqualTo(Result.VACCINE_CHANGED);
        assertThat(clinics.doses(Clinics.person(late))).containsExactly("08 2024-03-01");
    }

    @Test
    void twoLotsOfOneDayUnderOneNumberAreTwoDosesOfAVisit() {
        clinics.says(1, zebra("1"), dose("03", "2024-03-01").order("VISIT").lot("M1"));
        SubmissionOutcome second = clinics.says(
                1, zebra("1"), dose("21", "2024-03-01").order("VISIT").lot("V1"));

        assertThat(second.doses().getFirst().result()).isEqualTo(Result.ADDED_ORDER_NUMBER_REUSED);
        assertThat(clinics.doses(Clinics.person(second))).containsExactly("03 2024-03-01", "21 2024-03-01");
    }

    @Test
    void anUpdateMendsVaccineAndLotTogether() {
        clinics.says(1, zebra("1"), dose("03", "2024-03-01").order("A1").lot("M1"));
        SubmissionOutcome mended = clinics.says(
                1, zebra("1"), dose("21", "2024-03-01").order("A1").lot("V1").update());

        assertThat(mended.doses().getFirst().result()).isEqualTo(Result.VACCINE_CHANGED);
        assertThat(clinics.doses(Clinics.person(mended))).containsExactly("21 2024-03-01");
    }

    @Test
    void aDoseThatWasTakenBackLeavesItsNumberFree() {
        clinics.says(1, zebra("1"), dose("03", "2024-03-01").order("A1"));
        clinics.says(1, zebra("1"), dose("03", "2024-03-01").order("A1").delete());
        SubmissionOutcome instead =
                clinics.says(1, zebra("1"), dose("21", "2024-03-01").order("A1"));

        assertThat(instead.doses().getFirst().result()).isEqualTo(Result.ADDED);
        assertThat(clinics.doses(Clinics.person(instead))).containsExactly("21 2024-03-01");
    }

    @Test
    void aDeleteThatDoesNotFitLeavesTheDoseToTheNextStatement() {
        clinics.says(1, zebra("1"), dose("08", "2024-03-01").order("A1"));
        SubmissionOutcome both = clinics.says(
                1,
                zebra("1"),
                dose("08", "2024-03-09").order("A1").delete(),
                dose("08", "2024-03-02").order("A1"));

        assertThat(both.doses())
                .extracting(each -> each.result())
                .containsExactly(Result.NOTHING_TO_DELETE, Result.UPDATED);
        assertThat(clinics.doses(Clinics.person(both))).containsExactly("08 2024-03-02");
    }

    @Test
    void aMonthIsNotItsFirstDay() {
        SubmissionOutcome both =
                clinics.says(1, zebra("1"), dose("08", "2024-03-01").monthOnly(), dose("08", "2024-03-01"));
        SubmissionOutcome again = clinics.says(1, zebra("1"), dose("08", "2024-03-01"));

        assertThat(again.doses().getFirst().result()).isEqualTo(Result.UNCHANGED);
        assertThat(clinics.doses(Clinics.person(both))).hasSize(2);
    }

    @Test
    void twoOrderNumbersAreTwoDosesThoughTheyLookAlike() {
        SubmissionOutcome outcome = clinics.says(
                1,
                zebra("1"),
                dose("08", "2024-03-01").order("A1"),
                dose("08", "2024-03-01").order("A2"));

        assertThat(clinics.doses(Clinics.person(outcome))).hasSize(2);
    }

    @Test
    void aDeleteTakesTheDoseBack() {
        clinics.says(
                1,
                zebra("1"),
                dose("08", "2024-03-01").order("A1"),
                dose("20", "2024-05-02").order("A2"));
        SubmissionOutcome delete =
                clinics.says(1, zebra("1"), dose("08", "2024-03-01").order("A1").delete());

        assertThat(delete.doses().getFirst().result()).isEqualTo(Result.DELETED);
        assertThat(clinics.doses(Clinics.person(delete))).containsExactly("20 2024-05-02");
    }

    @Test
    void aDeleteWithOtherDataDeletesNothing() {
        clinics.says(1, zebra("1"), dose("08", "2024-03-01").order("A1"));
        SubmissionOutcome delete =
                clinics.says(1, zebra("1"), dose("08", "2024-03-09").order("A1").delete());

        assertThat(delete.doses().getFirst().result()).isEqualTo(Result.NOTHING_TO_DELETE);
        assertThat(clinics.doses(Clinics.person(delete))).containsExactly("08 2024-03-01");
    }

    @Test
    void noClinicDeletesTheDoseOfAnother() {
        clinics.says(1, zebra("1").phone("5551234567"), dose("08", "2024-03-01").order("A1"));
        SubmissionOutcome delete = clinics.says(
                2,
                zebra("2").phone("5551234567"),
                dose("08", "2024-03-01").order("A1").delete());

        assertThat(delete.patient()).isInstanceOf(PatientOutcome.Joined.class);
        assertThat(delete.doses().getFirst().result()).isEqualTo(Result.NOTHING_TO_DELETE);
        assertThat(clinics.doses(Clinics.person(delete))).containsExactly("08 2024-03-01");
    }

    @Test
    void whatIsOlderChangesNothingButIsKept() {
        clinics.saysAt(Clinics.at(100), 1, zebra("1"), dose("08", "2024-03-02").order("A1"));
        SubmissionOutcome late = clinics.saysAt(
                Clinics.at(50), 1, zebra("1"), dose("08", "2024-03-01").order("A1"));

        assertThat(late.doses().getFirst().result()).isEqualTo(Result.OUTDATED);
        assertThat(clinics.doses(Clinics.person(late))).containsExactly("08 2024-03-02");
    }

    @Test
    void whatWasSaidLateFillsOnlyWhatNothingNewerSays() {
        clinics.saysAt(Clinics.at(10), 1, zebra("1").phone("5550000001"));
        SubmissionOutcome newest = clinics.saysAt(Clinics.at(30), 1, zebra("1"));
        clinics.saysAt(Clinics.at(20), 1, zebra("1").phone("5550000002").address("1 Zoo Lane", "00001"));

        var demographics = clinics.record(Clinics.person(newest)).demographics();
        assertThat(demographics.telecoms())
                .extracting(each -> each.localNumber())
                .containsExactly("0000002");
        assertThat(demographics.addresses()).hasSize(1);
    }

    @Test
    void whatTheSenderRemovesIsGone() {
        clinics.says(1, zebra("1").phone("5550000001"));
        SubmissionOutcome removed = clinics.says(1, zebra("1").removes("telecoms"));

        assertThat(clinics.record(Clinics.person(removed)).demographics().telecoms())
                .isEmpty();
    }

    @Test
    void twoClinicsOfOneChildMakeOneRecordWithEachDoseOnce() {
        SubmissionOutcome first = clinics.says(
                1, zebra("1").phone("5551234567"), dose("08", "2024-03-01").lot("HB77"), dose("20", "2024-05-02"));
        SubmissionOutcome second = clinics.says(
                2, zebra("2").phone("5551234567"), dose("45", "2024-03-01").historical(), dose("03", "2025-03-02"));

        assertThat(second.patient()).isEqualTo(new PatientOutcome.Joined(Clinics.person(first)));
        assertThat(clinics.doses(Clinics.person(first)))
                .containsExactly("08 2024-03-01", "20 2024-05-02", "03 2025-03-02");
    }

    @Test
    void nameBirthDateAndSexAloneAreNotEnough() {
        SubmissionOutcome first = clinics.says(1, zebra("1").phone("5551234567"));
        SubmissionOutcome second = clinics.says(2, zebra("2").phone("5557654321"));

        assertThat(Clinics.person(second)).isNotEqualTo(Clinics.person(first));
    }

    @Test
    void anUnknownSexContradictsNothing() {
        SubmissionOutcome first = clinics.says(1, zebra("1").maidenName("Stripes"));
        SubmissionOutcome second = clinics.says(2, zebra("2").sex(Sex.UNKNOWN).maidenName("STRIPES"));

        assertThat(Clinics.person(second)).isEqualTo(Clinics.person(first));
    }

    @Test
    void twinsStayTwoWhateverTheyShare() {
        SubmissionOutcome first = clinics.says(
                1, zebra("1").phone("5551234567").address("1 Zoo Lane", "00001").multipleBirth(1));
        SubmissionOutcome otherName = clinics.says(
                2,
                patient(name + "2", name, "Okapi", "2024-03-01")
                        .phone("5551234567")
                        .address("1 Zoo Lane", "00001")
                        .multipleBirth(2));
        SubmissionOutcome otherOrder = clinics.says(
                3, zebra("3").phone("5551234567").address("1 Zoo Lane", "00001").multipleBirth(2));

        assertThat(List.of(Clinics.person(first), Clinics.person(otherName), Clinics.person(otherOrder)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aPlaceholderForANameIsNoEvidence() {
        SubmissionOutcome first = clinics.says(
                1, patient(name + "1", name, "BABY BOY", "2024-03-01").phone("5551234567"));
        SubmissionOutcome second = clinics.says(
                2, patient(name + "2", name, "Baby Boy", "2024-03-01").phone("5551234567"));

        assertThat(Clinics.person(second)).isNotEqualTo(Clinics.person(first));
    }

    @Test
    void aThirdSourceThatKnowsBothMakesTwoPersonsOne() {
        SubmissionOutcome first = clinics.says(1, zebra("1").phone("5551234567"), dose("08", "2024-03-01"));
        SubmissionOutcome second = clinics.says(2, zebra("2").address("1 Zoo Lane", "00001"), dose("20", "2024-05-02"));
        SubmissionOutcome third = clinics.says(3, zebra("3").phone("5551234567").address("1 Zoo Lane", "00001"));

        assertThat(third.patient()).isEqualTo(new PatientOutcome.Joined(Clinics.person(first)));
        assertThat(clinics.doses(Clinics.person(first))).containsExactly("08 2024-03-01", "20 2024-05-02");
        assertThat(clinics.record(Clinics.person(first)).aliases()).hasSize(1);
        assertThat(Clinics.person(clinics.says(2, zebra("2")))).isEqualTo(Clinics.person(first));
        assertThat(Clinics.person(second)).isNotEqualTo(Clinics.person(first));
    }

    @Test
    void anIdentifierThatStandsForAnotherPatientNowIsHeld() throws SQLException {
        SubmissionOutcome first = clinics.says(1, zebra("1"), dose("08", "2024-03-01"));
        Said.Patient other = patient(name + "1", "Otherfamily", "Okapi", "1990-01-01");
        SubmissionOutcome held = clinics.says(1, other, dose("20", "2024-05-02"));
        long persons = clinics.count("person");
        SubmissionOutcome again = clinics.says(1, other, dose("20", "2024-05-02"));

        assertThat(held.patient()).isInstanceOf(PatientOutcome.HeldForReview.class);
        assertThat(again.patient()).isEqualTo(held.patient());
        assertThat(again.doses().getFirst().result()).isEqualTo(Result.UNCHANGED);
        assertThat(clinics.count("person")).isEqualTo(persons);
        assertThat(clinics.doses(Clinics.person(first))).containsExactly("08 2024-03-01");
        assertThat(clinics.says(1, zebra("1")).patient()).isEqualTo(new PatientOutcome.Known(Clinics.person(first)));
    }

    @Test
    void aNewNameOrANewBirthDateAloneIsTheSamePatient() {
        SubmissionOutcome first = clinics.says(1, zebra("1"));
        SubmissionOutcome married = clinics.says(1, patient(name + "1", "Newname", "Zebra", "2024-03-01"));
        SubmissionOutcome mended = clinics.says(1, patient(name + "1", "Newname", "Zebra", "2024-03-10"));

        assertThat(List.of(married.patient(), mended.patient()))
                .containsOnly(new PatientOutcome.Known(Clinics.person(first)));
    }

    @Test
    void twoVaccinesOfOneFamilyOnOneDayAreTwoDoses() {
        SubmissionOutcome outcome = clinics.says(
                1,
                zebra("1").phone("5551234567"),
                dose("110", "2024-05-02").lot("PED1"),
                dose("10", "2024-05-02").lot("IPV1"));
        clinics.says(2, zebra("2").phone("5551234567"), dose("10", "2024-05-02").historical());

        assertThat(clinics.doses(Clinics.person(outcome))).containsExactly("110 2024-05-02", "10 2024-05-02");
    }

    @Test
    void lotsThatDisagreeAreTwoDoses() {
        SubmissionOutcome outcome = clinics.says(
                1, zebra("1").phone("5551234567"), dose("08", "2024-03-01").lot("ONE"));
        clinics.says(2, zebra("2").phone("5551234567"), dose("08", "2024-03-01").lot("TWO"));

        assertThat(clinics.doses(Clinics.person(outcome))).hasSize(2);
    }

    @Test
    void aRefusalIsNoDoseOfAnother() {
        SubmissionOutcome outcome = clinics.says(1, zebra("1").phone("5551234567"), dose("08", "2024-03-01"));
        clinics.says(2, zebra("2").phone("5551234567"), dose("08", "2024-03-01").refused());

        assertThat(clinics.record(Clinics.person(outcome)).doses()).hasSize(2);
    }

    @Test
    void noMessageWithdrawsAProtection() {
        SubmissionOutcome outcome = clinics.says(1, zebra("1").isProtected());
        clinics.says(1, zebra("1").notProtected());
        clinics.says(1, zebra("1").isProtected());

        assertThat(clinics.sources(Clinics.person(outcome)).objections()).hasSize(1);
        assertThat(protection(clinics.says(1, zebra("1").notProtected()))).isEqualTo("Y from the beginning");
    }

    @Test
    void theStrictestDayOfAProtectionHolds() {
        assertThat(protection(clinics.says(1, zebra("1").protectedFrom("2026-05-01"))))
                .isEqualTo("Y from 2026-05-01");
        assertThat(protection(clinics.says(1, zebra("1").protectedFrom("2026-01-01"))))
                .isEqualTo("Y from 2026-01-01");
        assertThat(protection(clinics.says(1, zebra("1").protectedFrom("2026-09-01"))))
                .isEqualTo("Y from 2026-01-01");
        assertThat(protection(clinics.says(1, zebra("1").isProtected()))).isEqualTo("Y from the beginning");
        assertThat(protection(clinics.says(1, zebra("1").protectedFrom("2025-01-01"))))
                .isEqualTo("Y from the beginning");
    }

    @Test
    void theStrictestOfSeveralClinicsHolds() {
        clinics.says(1, zebra("1").phone("5551234567").protectedFrom("2026-05-01"));
        assertThat(protection(clinics.says(2, zebra("2").phone("5551234567").protectedFrom("2026-03-01"))))
                .isEqualTo("Y from 2026-03-01");
        assertThat(protection(clinics.says(2, zebra("2").phone("5551234567").notProtected())))
                .isEqualTo("Y from 2026-03-01");
    }

    private String protection(SubmissionOutcome outcome) {
        DatedCode protection =
                clinics.record(Clinics.person(outcome)).demographics().protection();
        return protection == null
                ? "none"
                : protection.code() + " from "
                        + (protection.effective() == null ? "the beginning" : protection.effective());
    }

    @Test
    void aFactAboutThePatientStandsOnce() {
        ObservationStatement varicella = new ObservationStatement(
                "59784-9", new CodedValue("38907003", "Varicella infection", "SCT"), LocalDate.of(2024, 6, 1), null);
        SubmissionOutcome outcome = clinics.saysAt(Clinics.at(1), 1, zebra("1"), List.of(varicella, varicella));
        clinics.saysAt(Clinics.at(2), 1, zebra("1"), List.of(varicella));

        assertThat(clinics.record(Clinics.person(outcome)).observations())
                .extracting(each -> each.statement())
                .containsExactly(varicella);
    }
}
