package org.jenner.registry.reference.codes;

/**
 * The HL7 tables and value sets that every code set must hold, by what they are about. Names in the file are those of
 * the standard; sources: CDC HL7 2.5.1 Implementation Guide for Immunization Messaging 1.5, appendix A, and its NIST
 * value set library.
 */
public enum Hl7Table {
    ADMINISTRATIVE_SEX("HL70001"),
    RELATIONSHIP("HL70063"),
    FUNDING_ELIGIBILITY("HL70064"),
    PLAN_TYPE("HL70086"),
    YES_NO("HL70136"),
    ROUTE_ALTERNATE("HL70162"),
    ADMINISTRATION_SITE("HL70163"),
    ADDRESS_TYPE("HL70190"),
    NAME_TYPE("HL70200"),
    TELECOMMUNICATION_USE("HL70201"),
    TELECOMMUNICATION_EQUIPMENT("HL70202"),
    IDENTIFIER_TYPE("HL70203"),
    QUERY_RESPONSE_STATUS("HL70208"),
    PUBLICITY("HL70215"),
    COMPLETION_STATUS("HL70322"),
    ACTION("HL70323"),
    ERROR_CODE("HL70357"),
    REGISTRY_STATUS("HL70441"),
    ERROR_SEVERITY("HL70516"),
    APPLICATION_ERROR("HL70533"),
    INFORMATION_SOURCE("NIP001"),
    REFUSAL_REASON("NIP002"),
    OBSERVATION("NIP003"),
    ROUTE("NCIT"),
    RACE("CDCREC_R"),
    ETHNICITY("CDCREC_E"),
    FUNDING_SOURCE("PHVS_ImmunizationFundingSource_IIS"),
    ELIGIBILITY_METHOD("PHVS_FundingEligibilityObsMethod_IIS"),
    CONTRAINDICATION("PHVS_VaccinationContraindication_IIS"),
    REACTION("PHVS_VaccinationReaction_IIS"),
    SPECIAL_INDICATION("PHVS_VaccinationSpecialIndications_IIS"),
    HISTORY_OF_DISEASE("PHVS_HistoryOfDiseaseAsEvidenceOfImmunity_IIS"),
    SEROLOGICAL_EVIDENCE("PHVS_SerologicalEvidenceOfImmunity_IIS"),
    SCHEDULE("PHVS_ImmunizationScheduleIdentifier_IIS"),
    SERIES_STATUS("LL940-8");

    private final String tableName;

    Hl7Table(String tableName) {
        this.tableName = tableName;
    }

    /** The name in {@code hl7-tables.tsv}. */
    public String tableName() {
        return tableName;
    }
}
