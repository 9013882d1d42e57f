package org.jenner.registry.record.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact about the patient that bears on immunization (OBX of no single dose: history of disease, serology,
 * contraindication, special indication).
 *
 * @param kind the LOINC code of OBX-3, for example {@code 59784-9}
 * @param value OBX-5
 * @param observed OBX-14, or the effective date that came with it
 * @param expires OBX 30944-3: a contraindication that ends
 */
public record ObservationStatement(
        String kind,
        CodedValue value,
        @Nullable LocalDate observed,
        @Nullable LocalDate expires) {}
