package org.jenner.matching.linkage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The level of every field of two profiles; a field that one of them does not know has none. Symmetric. */
public final class Comparison {

    static final Field[] FIELDS = Field.values();

    private final @Nullable Level[] levels = new Level[FIELDS.length];

    private Comparison() {}

    /** Compares two profiles. */
    public static Comparison of(Profile a, Profile b) {
        Comparison comparison = new Comparison();
        comparison.set(Field.GIVEN_NAME, NameComparison.given(a.name, b.name));
        comparison.set(Field.MIDDLE_NAME, NameComparison.middle(a.name.middle(), b.name.middle()));
        comparison.set(
                Field.FAMILY_NAME, NameComparison.family(a.name, b.name, a.mothersMaidenName, b.mothersMaidenName));
        comparison.set(Field.OTHER_FAMILY_NAME, NameComparison.plain(a.name.otherFamily(), b.name.otherFamily()));
        comparison.set(Field.ALIAS, NameComparison.plain(a.name.alias(), b.name.alias()));
        comparison.set(Field.SUFFIX, NameComparison.suffix(a.name.suffix(), b.name.suffix()));
        comparison.set(Field.BIRTH_DATE, BirthDateComparison.level(a.birthDate, b.birthDate));
        comparison.set(Field.SEX, a.sex == 'U' || b.sex == 'U' ? null : sameOrDifferent(a.sex == b.sex));
        comparison.set(Field.MULTIPLE_BIRTH, multipleBirth(a.multipleBirth, b.multipleBirth));
        comparison.set(
                Field.BIRTH_ORDER,
                a.birthOrder == null || b.birthOrder == null
                        ? null
                        : sameOrDifferent(a.birthOrder.equals(b.birthOrder)));
        comparison.set(Field.RECORD_NUMBER, a.recordNumbers.levelWith(b.recordNumbers, false));
        comparison.set(Field.SOCIAL_SECURITY, a.socialSecurity.levelWith(b.socialSecurity, true));
        comparison.set(Field.MEDICAID, a.medicaid.levelWith(b.medicaid, true));
        comparison.set(Field.ADDRESS, ContactComparison.addresses(a.addresses, b.addresses));
        comparison.set(Field.PHONE, ContactComparison.phones(a.phones, b.phones));
        comparison.set(Field.MOTHERS_MAIDEN_NAME, NameComparison.plain(a.mothersMaidenName, b.mothersMaidenName));
        comparison.set(Field.GUARDIAN_GIVEN_NAME, NameComparison.plain(a.guardianGiven, b.guardianGiven));
        comparison.set(Field.GUARDIAN_FAMILY_NAME, NameComparison.plain(a.guardianFamily, b.guardianFamily));
        return comparison;
    }

    /** The level of a field; empty when one of both does not know it. */
    public Optional<Level> level(Field field) {
        return Optional.ofNullable(levels[field.ordinal()]);
    }

    @Nullable
    Level at(Field field) {
        return levels[field.ordinal()];
    }

    private void set(Field field, @Nullable Level level) {
        levels[field.ordinal()] = level;
    }

    private static Level sameOrDifferent(boolean same) {
        return same ? Level.SAME : Level.DIFFERENT;
    }

    private static @Nullable Level multipleBirth(@Nullable Boolean a, @Nullable Boolean b) {
        if (a == null || b == null) {
            return null;
        }
        return !a.equals(b) ? Level.DIFFERENT : a ? Level.BOTH : Level.SAME;
    }
}
