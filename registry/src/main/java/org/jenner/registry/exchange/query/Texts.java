package org.jenner.registry.exchange.query;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jenner.hl7.time.Hl7Time;
import org.jenner.hl7.time.Precision;
import org.jenner.registry.record.source.ClinicalDate;
import org.jspecify.annotations.Nullable;

/** Values as HL7 text; what is absent is empty. */
final class Texts {

    private Texts() {}

    static String of(@Nullable String value) {
        return value == null ? "" : value;
    }

    static String of(@Nullable LocalDate day) {
        return day == null ? "" : Hl7Time.of(day).text();
    }

    /** As precise as it is known: a day is never invented. */
    static String of(@Nullable ClinicalDate date) {
        if (date == null) {
            return "";
        }
        return switch (date.precision()) {
            case YEAR -> new Hl7Time(date.day().atStartOfDay(), Precision.YEAR, null).text();
            case MONTH -> Hl7Time.of(YearMonth.from(date.day())).text();
            case DAY -> Hl7Time.of(date.day()).text();
        };
    }

    static String yesNo(@Nullable Boolean value) {
        if (value == null) {
            return "";
        }
        return value ? "Y" : "N";
    }
}
