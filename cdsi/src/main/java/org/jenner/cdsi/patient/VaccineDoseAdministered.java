package org.jenner.cdsi.patient;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jenner.cdsi.date.HumanCalendar;
import org.jspecify.annotations.Nullable;

/**
 * One dose of vaccine that the patient was given. Refused and not administered vaccinations are no doses.
 *
 * @param id the caller's name for the dose, given back with its evaluation
 * @param cvx the CVX code as a number: {@code 03} is 3
 * @param mvx the manufacturer's MVX code; needed only where a schedule asks for one product
 * @param lotExpiration last day on which the lot could be used; where only its month is known, the last of the month
 * @param volume in millilitres
 */
public record VaccineDoseAdministered(
        String id,
        LocalDate dateAdministered,
        int cvx,
        @Nullable String mvx,
        @Nullable LocalDate lotExpiration,
        DoseCondition condition,
        @Nullable BigDecimal volume) {
    public VaccineDoseAdministered {
        Objects.requireNonNull(id, "id");
        HumanCalendar.checked(Objects.requireNonNull(dateAdministered, "dateAdministered"), "the date of a dose");
        Objects.requireNonNull(condition, "condition");
        if (lotExpiration != null) {
            HumanCalendar.checked(lotExpiration, "the expiration of a lot");
        }
    }

    /** A sound dose of which only the vaccine and the day are known. */
    public VaccineDoseAdministered(String id, LocalDate dateAdministered, int cvx) {
        this(id, dateAdministered, cvx, null, null, DoseCondition.SOUND, null);
    }
}
