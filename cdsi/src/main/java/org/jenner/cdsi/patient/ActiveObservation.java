package org.jenner.cdsi.patient;

import java.time.LocalDate;
import java.util.Objects;
import org.jenner.cdsi.date.HumanCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A condition, event or circumstance that is true of the patient, by its CDSi observation code. One that is dated after
 * the assessment date is not yet active.
 *
 * @param code three digits, such as {@code 007} (pregnant); codes that the release does not list have no effect
 * @param date when it began or happened; intervals such as "27 weeks from onset of pregnancy" need it
 */
public record ActiveObservation(String code, @Nullable LocalDate date) {
    public ActiveObservation {
        Objects.requireNonNull(code, "code");
        if (date != null) {
            HumanCalendar.checked(date, "the date of an observation");
        }
    }
}
