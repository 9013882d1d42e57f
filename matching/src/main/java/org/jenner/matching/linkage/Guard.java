package org.jenner.matching.linkage;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands over the sum of the weights. All but the last limit an answer, whatever the sum; the first that applies is told.
 * Families share names, birth dates and homes, so that evidence which is sound between strangers counts again and again among
 * them: no sum makes two siblings one.
 */
public enum Guard {
    TWINS(Answer.DIFFERENT, "birth orders and given names differ: twins"),
    PARENT_AND_CHILD(Answer.DIFFERENT, "born a generation apart, and no number says that it is one person"),
    BIRTH_ORDERS(Answer.POSSIBLE, "birth orders differ: twins may be named alike by mistake"),
    GENERATIONS(Answer.POSSIBLE, "suffixes differ: parent and child may have one name"),
    NO_NAME_OR_BIRTH_DATE(Answer.POSSIBLE, "a real name or the birth date is not known on one side"),
    SIBLINGS(Answer.POSSIBLE, "given names differ: siblings share the rest"),
    BIRTH_DATES(Answer.POSSIBLE, "birth dates differ, if only by a slip"),
    SEXES(Answer.POSSIBLE, "sexes differ"),
    UNCERTAIN_LEVEL(Answer.POSSIBLE, "a field agrees only so far that people who looked at such pairs did not decide"),
    HOUSEHOLD_ALONE(Answer.POSSIBLE, "one household, but too little that is of one person"),
    /** The only one that lifts an answer: without it a sparse profile would be different from its own copy. */
    NOTHING_DIFFERS(Answer.POSSIBLE, "nothing that both know differs");

    private static final Set<Level> AGREES = Set.of(Level.SAME, Level.BOTH, Level.PLACE_ALONE);

    private final Answer answer;
    private final String words;

    Guard(Answer answer, String words) {
        this.answer = answer;
        this.words = words;
    }

    /** The best answer that it leaves, or for {@link #NOTHING_DIFFERS} the worst. */
    public Answer answer() {
        return answer;
    }

    /** For the reader of a waterfall. */
    public String words() {
        return words;
    }

    /** The first guard that limits the answer of a pair whatever its sum; null when none does. */
    public static @Nullable Guard limiting(Comparison levels, Profile a, Profile b) {
        Level given = levels.at(Field.GIVEN_NAME);
        boolean ordersDiffer = levels.at(Field.BIRTH_ORDER) == Level.DIFFERENT;
        if (ordersDiffer && given == Level.DIFFERENT) {
            return TWINS;
        }
        if (areAGenerationApart(levels, a, b)) {
            return PARENT_AND_CHILD;
        }
        if (ordersDiffer) {
            return BIRTH_ORDERS;
        }
        if (levels.at(Field.SUFFIX) == Level.DIFFERENT) {
            return GENERATIONS;
        }
        if (a.name.placeholder()
                || b.name.placeholder()
                || given == null
                || levels.at(Field.FAMILY_NAME) == null
                || levels.at(Field.BIRTH_DATE) == null) {
            return NO_NAME_OR_BIRTH_DATE;
        }
        if (given == Level.DIFFERENT) {
            return SIBLINGS;
        }
        if (levels.at(Field.BIRTH_DATE) != Level.SAME) {
            return BIRTH_DATES;
        }
        return levels.at(Field.SEX) == Level.DIFFERENT ? SEXES : null;
    }

    /** One digit of the year may be a slip, unless the suffix says otherwise. */
    private static boolean areAGenerationApart(Comparison levels, Profile a, Profile b) {
        if (a.birthDate == null
                || b.birthDate == null
                || !BirthDateComparison.areAGenerationApart(a.birthDate, b.birthDate)) {
            return false;
        }
        if (levels.at(Field.SUFFIX) == Level.DIFFERENT) {
            return true;
        }
        Level birthDate = levels.at(Field.BIRTH_DATE);
        boolean slip = birthDate == Level.ONE_DIGIT || birthDate == Level.DIGITS_TRANSPOSED;
        return !slip && !agrees(levels.at(Field.SOCIAL_SECURITY)) && !agrees(levels.at(Field.MEDICAID));
    }

    private static boolean agrees(@Nullable Level number) {
        return number == Level.SAME || number == Level.NEAR;
    }

    /** Is every field that both know the same? */
    static boolean nothingDiffers(Comparison levels) {
        for (Field field : Comparison.FIELDS) {
            Level level = levels.at(field);
            if (level != null && !AGREES.contains(level)) {
                return false;
            }
        }
        return true;
    }
}
