package org.jenner.registry.exchange.intake.segment;

import java.util.Arrays;
import java.util.Optional;

/** The observations that the record keeps, by their LOINC code in OBX-3 (guide, OBX conventions). */
enum ObservationKind {
    ELIGIBILITY("64994-7"),
    FUNDING_SOURCE("30963-3"),
    DOCUMENT_TYPE("69764-9"),
    VACCINE_TYPE("30956-7"),
    COMPONENT_VACCINE_TYPE("38890-0"),
    STATEMENT_PUBLISHED("29768-9"),
    STATEMENT_PRESENTED("29769-7"),
    HISTORY_OF_DISEASE("59784-9"),
    SEROLOGICAL_EVIDENCE("75505-8"),
    CONTRAINDICATION("30945-0"),
    CONTRAINDICATION_EFFECTIVE("30946-8"),
    CONTRAINDICATION_EXPIRES("30944-3"),
    REACTION("31044-1"),
    SPECIAL_INDICATION("59785-6"),
    COMMENT("48767-8"),
    TAKE_TYPE("46249-9"),
    TAKE_DATE("46250-7");

    private final String loinc;

    ObservationKind(String loinc) {
        this.loinc = loinc;
    }

    String loinc() {
        return loinc;
    }

    static Optional<ObservationKind> of(String loinc) {
        return Arrays.stream(values()).filter(kind -> kind.loinc.equals(loinc)).findFirst();
    }
}
