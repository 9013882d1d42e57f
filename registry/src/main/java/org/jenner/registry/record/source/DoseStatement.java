package org.jenner.registry.record.source;

import java.math.BigDecimal;
import java.util.List;
import org.jenner.registry.reference.codes.Cvx;
import org.jspecify.annotations.Nullable;

/**
 * What one source system says about one vaccination event (ORC, RXA, RXR and OBX of one order group): always the complete
 * statement of that event.
 *
 * @param order the place of the order group in the message, counted from 1, so that an answer can name it
 * @param fillerOrder ORC-3; null when empty, {@code 9999}, or used by two events of one message
 * @param cvx the vaccine, from RXA-5 or found by its NDC
 * @param product the NDC as sent, normalized to 11 digits, where one was sent
 * @param administered RXA-3
 * @param informationSource NIP001 of RXA-9: {@code 00} given here, others historical; null when not said
 * @param amount RXA-6; null when unknown (999)
 * @param unit RXA-7, UCUM
 * @param lotNumbers RXA-15
 * @param expiration RXA-16
 * @param manufacturer MVX of RXA-17
 * @param refusalReasons RXA-18, NIP002
 * @param location RXA-11, the facility's name or id
 * @param enteringOrganization ORC-17
 * @param eligibility OBX 64994-7, HL70064
 * @param eligibilityMethod OBX-17 of it
 * @param fundingSource OBX 30963-3
 * @param reactions OBX 31044-1
 * @param comments OBX 48767-8 and notes
 */
public record DoseStatement(
        int order,
        ActionCode action,
        CompletionStatus completion,
        @Nullable EntityIdentifier placerOrder,
        @Nullable EntityIdentifier fillerOrder,
        Cvx cvx,
        @Nullable String product,
        ClinicalDate administered,
        @Nullable String informationSource,
        @Nullable BigDecimal amount,
        @Nullable String unit,
        List<String> lotNumbers,
        @Nullable ClinicalDate expiration,
        @Nullable String manufacturer,
        List<CodedValue> refusalReasons,
        @Nullable CodedValue route,
        @Nullable CodedValue site,
        @Nullable Practitioner administeredBy,
        @Nullable Practitioner orderedBy,
        @Nullable Practitioner enteredBy,
        @Nullable String location,
        @Nullable CodedValue enteringOrganization,
        @Nullable CodedValue eligibility,
        @Nullable CodedValue eligibilityMethod,
        @Nullable CodedValue fundingSource,
        List<VaccineInformationStatement> informationStatements,
        List<CodedValue> reactions,
        List<String> comments) {
    public DoseStatement {
        lotNumbers = List.copyOf(lotNumbers);
        refusalReasons = List.copyOf(refusalReasons);
        informationStatements = List.copyOf(informationStatements);
        reactions = List.copyOf(reactions);
        comments = List.copyOf(comments);
    }

    /** Given at the reporting clinic (NIP001 00), not told from elsewhere. */
    public boolean newlyAdministered() {
        return "00".equals(informationSource);
    }

    /** The same facts said at another place of a message, with another action. */
    public DoseStatement withPlace(int otherOrder, ActionCode otherAction) {
        return new DoseStatement(
                otherOrder,
                otherAction,
                completion,
                placerOrder,
                fillerOrder,
                cvx,
                product,
                administered,
                informationSource,
                amount,
                unit,
                lotNumbers,
                expiration,
                manufacturer,
                refusalReasons,
                route,
                site,
                administeredBy,
                orderedBy,
                enteredBy,
                location,
                enteringOrganization,
                eligibility,
                eligibilityMethod,
                fundingSource,
                informationStatements,
                reactions,
                comments);
    }
}
