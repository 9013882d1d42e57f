package org.jenner.registry.record.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A vaccine information statement handed out with a dose: named by barcode, or by vaccine type and edition (rule IZ-24).
 *
 * @param barcode the fully encoded text string, OBX 69764-9
 * @param vaccineType CVX of the vaccine or group, OBX 30956-7
 * @param published date of the edition, OBX 29768-9
 * @param presented date on which it was given to the patient, OBX 29769-7
 */
public record VaccineInformationStatement(
        @Nullable String barcode,
        @Nullable String vaccineType,
        @Nullable LocalDate published,
        @Nullable LocalDate presented) {}
