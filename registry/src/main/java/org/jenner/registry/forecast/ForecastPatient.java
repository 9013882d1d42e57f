package org.jenner.registry.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Set;
import org.jenner.cdsi.patient.DoseCondition;
import org.jenner.cdsi.patient.Gender;
import org.jenner.cdsi.patient.Patient;
import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.jenner.registry.record.consolidate.DoseRecord;
import org.jenner.registry.record.consolidate.PersonRecord;
import org.jenner.registry.record.source.Address;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.CompletionStatus;
import org.jenner.registry.record.source.DoseStatement;
import org.jenner.registry.record.source.Sex;
import org.jspecify.annotations.Nullable;

/** What the forecaster needs to know of a person, from the record. */
final class ForecastPatient {

    private static final Set<String> UNITED_STATES = Set.of("US", "USA", "U.S.", "UNITED STATES");

    private ForecastPatient() {}

    /** The patient; the birth date must be exact. */
    static Patient of(PersonRecord record, ObservationCodes codes, LocalDate asOf) {
        return new Patient(
                record.demographics().birthDate().day(),
                gender(record.demographics().sex()),
                record.doses().stream()
                        .filter(ForecastPatient::canBeEvaluated)
                        .map(ForecastPatient::dose)
                        .toList(),
                ActiveObservations.of(record, codes, asOf),
                birthCountry(record));
    }

    /** Given, on a day that is known. Refused and not administered doses are none. */
    static boolean canBeEvaluated(DoseRecord dose) {
        return dose.best().completion().given() && dose.best().administered().precision() == ClinicalDate.Precision.DAY;
    }

    /** The forecaster's name for the dose. */
    static String id(DoseRecord dose) {
        return Long.toString(dose.dose());
    }

    private static VaccineDoseAdministered dose(DoseRecord dose) {
        DoseStatement best = dose.best();
        return new VaccineDoseAdministered(
                id(dose),
                best.administered().day(),
                Integer.parseInt(best.cvx().code()),
                best.manufacturer(),
                lastDay(best.expiration()),
                best.completion() == CompletionStatus.PARTIALLY_ADMINISTERED
                        ? DoseCondition.SUBSTANDARD
                        : DoseCondition.SOUND,
                millilitres(best));
    }

    /** A lot that expires in a month may be used to its last day (CALCDTLOTEXP-1). */
    private static @Nullable LocalDate lastDay(@Nullable ClinicalDate expiration) {
        if (expiration == null) {
            return null;
        }
        return switch (expiration.precision()) {
            case DAY -> expiration.day();
            case MONTH -> expiration.day().with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> expiration.day().with(TemporalAdjusters.lastDayOfYear());
        };
    }

    private static @Nullable BigDecimal millilitres(DoseStatement dose) {
        String unit = dose.unit();
        return unit != null && unit.equalsIgnoreCase("mL") ? dose.amount() : null;
    }

    private static Gender gender(Sex sex) {
        return switch (sex) {
            case FEMALE -> Gender.FEMALE;
            case MALE -> Gender.MALE;
            case UNKNOWN -> Gender.UNKNOWN;
        };
    }

    /** The country of the birth delivery location (PID-11, type BDL), as the schedule writes it. */
    private static @Nullable String birthCountry(PersonRecord record) {
        for (Address address : record.demographics().addresses()) {
            String country = address.country();
            if ("BDL".equals(address.type()) && country != null) {
                return UNITED_STATES.contains(country.toUpperCase(Locale.ROOT)) ? "U.S." : country;
            }
        }
        return null;
    }
}
