package org.jenner.registry.exchange.query;

import org.jenner.hl7.Segment;
import org.jenner.hl7.problem.Location;
import org.jenner.registry.exchange.intake.value.Element;
import org.jenner.registry.reference.jurisdiction.SearchRules;

/** The fields of QPD by which a person is searched. */
enum QpdElement {
    IDENTIFIER(3, "patient identifier"),
    NAME(4, "patient name"),
    MOTHERS_MAIDEN_NAME(5, "mother's maiden name"),
    BIRTH_DATE(6, "date of birth"),
    SEX(7, "sex"),
    ADDRESS(8, "address"),
    PHONE(9, "phone"),
    MULTIPLE_BIRTH(10, "multiple birth indicator"),
    BIRTH_ORDER(11, "birth order");

    private final int field;
    private final String title;

    QpdElement(int field, String title) {
        this.field = field;
        this.title = title;
    }

    int field() {
        return field;
    }

    Element element() {
        return new Element("QPD", field, title);
    }

    /** {@code QPD-4 (patient name)}. */
    String label() {
        return element().label();
    }

    /** Where a rule's element stands, for ERR-2. */
    static Location location(Segment qpd, SearchRules.Element element) {
        return switch (element) {
            case FAMILY_NAME -> qpd.location(NAME.field, 1);
            case GIVEN_NAME -> qpd.location(NAME.field, 2);
            case IDENTIFIER, MOTHERS_MAIDEN_NAME, BIRTH_DATE, SEX, ADDRESS, PHONE -> qpd.location(of(element).field);
        };
    }

    /** What people call a rule's element: {@code QPD-4.1 (family name)}. */
    static String label(SearchRules.Element element) {
        return switch (element) {
            case FAMILY_NAME -> NAME.element().label(1, "family name");
            case GIVEN_NAME -> NAME.element().label(2, "given name");
            case IDENTIFIER, MOTHERS_MAIDEN_NAME, BIRTH_DATE, SEX, ADDRESS, PHONE ->
                of(element).label();
        };
    }

    private static QpdElement of(SearchRules.Element element) {
        return switch (element) {
            case IDENTIFIER -> IDENTIFIER;
            case FAMILY_NAME, GIVEN_NAME -> NAME;
            case MOTHERS_MAIDEN_NAME -> MOTHERS_MAIDEN_NAME;
            case BIRTH_DATE -> BIRTH_DATE;
            case SEX -> SEX;
            case ADDRESS -> ADDRESS;
            case PHONE -> PHONE;
        };
    }
}
