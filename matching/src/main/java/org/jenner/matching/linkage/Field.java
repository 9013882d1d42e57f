package org.jenner.matching.linkage;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What is compared, of whom it tells, and the levels it knows, from the best to the worst. */
public enum Field {
    GIVEN_NAME(
            Kind.PERSON,
            "given name",
            Level.SAME,
            Level.PART,
            Level.NICKNAME,
            Level.VERY_NEAR,
            Level.NEAR,
            Level.SIMILAR,
            Level.INITIAL,
            Level.SWAPPED,
            Level.ELSEWHERE,
            Level.DIFFERENT),
    MIDDLE_NAME(
            Kind.PERSON,
            "middle name",
            Level.SAME,
            Level.PART,
            Level.VERY_NEAR,
            Level.NEAR,
            Level.INITIAL,
            Level.DIFFERENT),
    FAMILY_NAME(
            Kind.PERSON,
            "family name",
            Level.SAME,
            Level.REORDERED,
            Level.PART,
            Level.VERY_NEAR,
            Level.NEAR,
            Level.SIMILAR,
            Level.SWAPPED,
            Level.ELSEWHERE,
            Level.DIFFERENT),
    OTHER_FAMILY_NAME(Kind.PERSON, "second family name", Level.SAME, Level.NEAR, Level.DIFFERENT),
    ALIAS(Kind.PERSON, "alias", Level.SAME, Level.NEAR, Level.DIFFERENT),
    SUFFIX(Kind.PERSON, "suffix", Level.SAME, Level.DIFFERENT),
    BIRTH_DATE(
            Kind.PERSON,
            "birth date",
            Level.SAME,
            Level.DAY_AND_MONTH_SWAPPED,
            Level.DIGITS_TRANSPOSED,
            Level.ONE_DIGIT,
            Level.FIRST_OF_JANUARY,
            Level.TWO_PARTS,
            Level.NEAR_DAY,
            Level.DIFFERENT),
    SEX(Kind.PERSON, "sex", Level.SAME, Level.DIFFERENT),
    MULTIPLE_BIRTH(Kind.PERSON, "multiple birth", Level.BOTH, Level.SAME, Level.DIFFERENT),
    BIRTH_ORDER(Kind.PERSON, "birth order", Level.SAME, Level.DIFFERENT),
    RECORD_NUMBER(Kind.PERSON, "record number", Level.SAME, Level.DIFFERENT),
    SOCIAL_SECURITY(Kind.PERSON, "Social Security number", Level.SAME, Level.NEAR, Level.DIFFERENT),
    MEDICAID(Kind.PERSON, "Medicaid number", Level.SAME, Level.NEAR, Level.DIFFERENT),
    ADDRESS(
            Kind.HOUSEHOLD,
            "address",
            Level.SAME,
            Level.NEAR,
            Level.STREET_ONLY,
            Level.PLACE,
            Level.PLACE_ALONE,
            Level.DIFFERENT),
    PHONE(Kind.HOUSEHOLD, "telephone", Level.SAME, Level.LOCAL_PART, Level.NEAR, Level.DIFFERENT),
    MOTHERS_MAIDEN_NAME(Kind.HOUSEHOLD, "mother's maiden name", Level.SAME, Level.NEAR, Level.DIFFERENT),
    GUARDIAN_GIVEN_NAME(Kind.HOUSEHOLD, "guardian's given name", Level.SAME, Level.NEAR, Level.DIFFERENT),
    GUARDIAN_FAMILY_NAME(Kind.HOUSEHOLD, "guardian's family name", Level.SAME, Level.NEAR, Level.DIFFERENT);

    private final Kind kind;
    private final String words;
    private final Set<Level> levels;

    Field(Kind kind, String words, Level... levels) {
        this.kind = kind;
        this.words = words;
        this.levels = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(levels)));
    }

    public Kind kind() {
        return kind;
    }

    /** For the reader of a waterfall. */
    public String words() {
        return words;
    }

    public Set<Level> levels() {
        return levels;
    }
}
