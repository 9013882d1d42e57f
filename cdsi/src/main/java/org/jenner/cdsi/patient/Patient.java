package org.jenner.cdsi.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jenner.cdsi.date.HumanCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What the forecaster needs to know of a patient. The order of doses and observations does not matter.
 *
 * @param birthCountry as the schedule writes it ({@code U.S.}); null when unknown
 */
public record Patient(
        LocalDate birthDate,
        Gender gender,
        List<VaccineDoseAdministered> doses,
        List<ActiveObservation> observations,
        @Nullable String birthCountry) {
    public Patient {
        HumanCalendar.checked(Objects.requireNonNull(birthDate, "birthDate"), "the birth date");
        Objects.requireNonNull(gender, "gender");
        doses = List.copyOf(doses);
        observations = List.copyOf(observations);
    }

    /** The same patient with another history. */
    public Patient withDoses(List<VaccineDoseAdministered> other) {
        return new Patient(birthDate, gender, other, observations, birthCountry);
    }

    /** A patient without observations. */
    public Patient(LocalDate birthDate, Gender gender, List<VaccineDoseAdministered> doses) {
        this(birthDate, gender, doses, List.of(), null);
    }
}
