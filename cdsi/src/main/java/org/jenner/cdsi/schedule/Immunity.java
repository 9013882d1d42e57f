package org.jenner.cdsi.schedule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What counts as evidence of immunity to an antigen (section 7.2). */
public record Immunity(List<ObservationTitle> clinicalHistory, List<BirthDate> birthDates) {
    public static final Immunity NONE = new Immunity(List.of(), List.of());

    /**
     * Immune because born before a day.
     *
     * @param birthCountry the country where the patient must be born; null when any will do
     * @param exclusions observations for which the birth date is no evidence
     */
    public record BirthDate(
            LocalDate immunityBirthDate, @Nullable String birthCountry, List<ObservationTitle> exclusions) {}
}
