package org.jenner.cdsi.logic;

import java.time.LocalDate;
import org.jenner.cdsi.patient.Gender;
import org.jenner.cdsi.patient.Patient;
import org.jspecify.annotations.Nullable;

/** The patient of one assessment as numbers, with the date of every age of the schedule. */
final class PatientRecord {
    final ScheduleRules rules;
    final int birthDay;
    final Gender gender;
    final @Nullable String birthCountry;
    final AssessmentDay today;
    final PatientObservations observations;
    final ImmunizationHistory history;
    final @Nullable Tracer tracer;
    private final int[] ageDays;

    PatientRecord(ScheduleRules rules, Patient patient, LocalDate assessmentDate, @Nullable Tracer tracer) {
        this.rules = rules;
        this.birthDay = Days.day(patient.birthDate());
        this.gender = patient.gender();
        this.birthCountry = patient.birthCountry();
        this.today = new AssessmentDay(Days.day(assessmentDate));
        this.ageDays = rules.ages.daysFor(birthDay);
        this.observations = PatientObservations.of(patient.observations(), rules.observations, today);
        this.tracer = tracer;
        this.history = OrganizeImmunizationHistory.organize(patient.doses(), this);
    }

    /** The day on which the patient reaches an age, by the age's number. */
    int ageDay(int age) {
        return ageDays[age];
    }
}
