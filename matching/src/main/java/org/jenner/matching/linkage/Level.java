package org.jenner.matching.linkage;

/** How far two values of a field agree. {@link Field} says which of them a field knows. */
public enum Level {
    SAME("the same"),
    /** Both of a multiple birth: rarer than that both are not. */
    BOTH("both"),
    REORDERED("the same words in another order"),
    /** One has a word more, or they share one of two surnames. */
    PART("one is part of the other"),
    NICKNAME("one is a short form of the other"),
    VERY_NEAR("spelled almost the same"),
    NEAR("spelled nearly the same"),
    SIMILAR("alike in sound or beginning"),
    INITIAL("one is the initial of the other"),
    SWAPPED("given and family name exchanged"),
    /** The given name is the other's middle name or alias; the family name is the other's second or mother's name. */
    ELSEWHERE("stands in another field of the other"),
    DAY_AND_MONTH_SWAPPED("day and month exchanged"),
    DIGITS_TRANSPOSED("two digits exchanged"),
    ONE_DIGIT("one digit apart"),
    FIRST_OF_JANUARY("the first of January of the same year"),
    TWO_PARTS("two of year, month and day the same"),
    NEAR_DAY("a few days apart"),
    STREET_ONLY("the same street in another place"),
    PLACE("the same place, another street"),
    PLACE_ALONE("the same place, a street not known"),
    LOCAL_PART("the same but for the area code"),
    DIFFERENT("different");

    private final String words;

    Level(String words) {
        this.words = words;
    }

    /** For the reader of a waterfall. */
    public String words() {
        return words;
    }
}
