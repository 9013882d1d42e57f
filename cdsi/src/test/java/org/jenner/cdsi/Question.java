package org.jenner.cdsi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jenner.cdsi.assessment.Assessment;
import org.jenner.cdsi.assessment.DoseEvaluation;
import org.jenner.cdsi.assessment.ForecastDates;
import org.jenner.cdsi.assessment.VaccineGroupAssessment;
import org.jenner.cdsi.assessment.VaccineGroupForecast;
import org.jenner.cdsi.patient.ActiveObservation;
import org.jenner.cdsi.patient.DoseCondition;
import org.jenner.cdsi.patient.Gender;
import org.jenner.cdsi.patient.Patient;
import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.jspecify.annotations.Nullable;

/** Builds a patient and tells the answer about one vaccine group in short words. */
public final class Question {
    private final Forecaster forecaster;
    private final LocalDate birthDate;
    private final List<VaccineDoseAdministered> doses = new ArrayList<>();
    private final List<ActiveObservation> observations = new ArrayList<>();
    private Gender gender = Gender.FEMALE;
    private @Nullable String birthCountry;
    private String group = "Example";

    private Question(Forecaster forecaster, LocalDate birthDate) {
        this.forecaster = forecaster;
        this.birthDate = birthDate;
    }

    public static Question born(String birthDate, Forecaster forecaster) {
        return new Question(forecaster, LocalDate.parse(birthDate));
    }

    /** Another patient of the same birth date, without history. */
    public Question again() {
        return new Question(forecaster, birthDate);
    }

    public Question gender(Gender other) {
        gender = other;
        return this;
    }

    public Question birthCountry(String country) {
        birthCountry = country;
        return this;
    }

    public Question group(String name) {
        group = name;
        return this;
    }

    public Question dose(String date, int cvx) {
        doses.add(new VaccineDoseAdministered(String.valueOf(doses.size() + 1), LocalDate.parse(date), cvx));
        return this;
    }

    public Question dose(
            String date, int cvx, @Nullable String mvx, @Nullable String lotExpiration, DoseCondition condition) {
        doses.add(new VaccineDoseAdministered(
                String.valueOf(doses.size() + 1),
                LocalDate.parse(date),
                cvx,
                mvx,
                lotExpiration == null ? null : LocalDate.parse(lotExpiration),
                condition,
                null));
        return this;
    }

    public Question dose(VaccineDoseAdministered dose) {
        doses.add(dose);
        return this;
    }

    public Question observed(String code) {
        observations.add(new ActiveObservation(code, null));
        return this;
    }

    public Question observed(String code, String date) {
        observations.add(new ActiveObservation(code, LocalDate.parse(date)));
        return this;
    }

    public Patient patient() {
        return new Patient(birthDate, gender, doses, observations, birthCountry);
    }

    public Assessment ask(String assessmentDate) {
        return forecaster.assess(patient(), LocalDate.parse(assessmentDate));
    }

    public Explanation explain(String assessmentDate) {
        return forecaster.explain(patient(), LocalDate.parse(assessmentDate));
    }

    public VaccineGroupAssessment askGroup(String assessmentDate) {
        return ask(assessmentDate).vaccineGroup(group).orElseThrow();
    }

    public VaccineGroupForecast forecast(String assessmentDate) {
        return askGroup(assessmentDate).primary().orElseThrow();
    }

    /** Status, dose number and dates: {@code Not Complete #2 2025-01-01 2025-02-01 - -}. */
    public String told(String assessmentDate) {
        VaccineGroupForecast forecast = forecast(assessmentDate);
        ForecastDates dates = forecast.dates();
        if (dates == null) {
            return forecast.status().text();
        }
        return forecast.status().text() + " #" + forecast.doseNumber() + " " + dates.earliest() + " "
                + dates.recommended() + " " + orDash(dates.pastDue()) + " " + orDash(dates.latest());
    }

    private static String orDash(@Nullable LocalDate date) {
        return date == null ? "-" : date.toString();
    }

    /** Each dose's status with its reasons: {@code [Valid, Not Valid TOO_YOUNG]}. */
    public List<String> evaluations(String assessmentDate) {
        return askGroup(assessmentDate).evaluations().stream()
                .map(Question::told)
                .toList();
    }

    private static String told(DoseEvaluation evaluation) {
        StringBuilder text = new StringBuilder(evaluation.status().text());
        evaluation.reasons().forEach(reason -> text.append(' ').append(reason));
        return text.toString();
    }
}
