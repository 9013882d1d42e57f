package org.jenner.cdsi.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
        Objects.requireNonNull(birthDate, "birthDate");
        Objects.requireNonNull(gender, "gender");
        doses = List.copyOf(doses);
        observations = List.copyOf(observations);
    }

    /** A patient without observations. */
    public Patient(LocalDate birthDate, Gender gender, List<VaccineDoseAdministered> doses) {
        this(birthDate, gender, doses, List.of(), null);
    }
}
