package org.jenner.registry.exchange.query;

import org.jenner.hl7.FieldText;

/** What an OBX of an answer tells (OBX-3, value set NIP003). */
enum Loinc {
    FUNDING_ELIGIBILITY("64994-7", "Vaccine funding program eligibility category"),
    FUNDING_SOURCE("30963-3", "Vaccine funding source"),
    DOCUMENT_TYPE("69764-9", "Document type"),
    VACCINE_TYPE("30956-7", "Vaccine type"),
    STATEMENT_PUBLISHED("29768-9", "Date vaccine information statement published"),
    STATEMENT_PRESENTED("29769-7", "Date vaccine information statement presented"),
    REACTION("31044-1", "Reaction"),
    CONTRAINDICATION("30945-0", "Vaccination contraindication/precaution"),
    CONTRAINDICATION_EFFECTIVE("30946-8", "Vaccination contraindication/precaution effective date"),
    CONTRAINDICATION_EXPIRATION("30944-3", "Vaccination temporary contraindication/precaution expiration date"),
    DISEASE_WITH_PRESUMED_IMMUNITY("59784-9", "Disease with presumed immunity"),
    SEROLOGICAL_EVIDENCE("75505-8", "Serological evidence of immunity"),
    INDICATION("59785-6", "Indications to immunize"),
    COMMENT("48767-8", "Annotation comment"),
    SCHEDULE("59779-9", "Immunization schedule used"),
    SERIES_NAME("59780-7", "Immunization series name"),
    DOSE_NUMBER("30973-2", "Dose number in series"),
    DOSES_IN_SERIES("59782-3", "Number of doses in primary series"),
    DOSE_VALIDITY("59781-5", "Dose validity"),
    SERIES_STATUS("59783-1", "Status in immunization series"),
    REASON("30982-3", "Reason applied by forecast logic to project this vaccine"),
    EARLIEST_DATE("30981-5", "Earliest date to give"),
    RECOMMENDED_DATE("30980-7", "Date vaccine due"),
    OVERDUE_DATE("59778-1", "Date dose is overdue"),
    LATEST_DATE("59777-3", "Latest date next dose may be given");

    private final FieldText field;

    Loinc(String code, String text) {
        this.field = FieldText.of(code, text, "LN");
    }

    /** Code, words and coding system. */
    FieldText field() {
        return field;
    }
}
