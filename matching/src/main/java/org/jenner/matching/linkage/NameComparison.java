package org.jenner.matching.linkage;

import java.util.Set;
import org.jenner.matching.linkage.text.JaroWinkler;
import org.jspecify.annotations.Nullable;

/** Levels of the parts of a name; null where one side is not known. Symmetric. */
final class NameComparison {

    /** One letter more, less or another in a name of eight letters or more. */
    private static final double VERY_NEAR = 0.96;
    /** One letter in a short name, two in a long one. */
    private static final double NEAR = 0.90;

    private static final double SIMILAR = 0.84;
    private static final double ALIKE_WITH_ONE_SOUND = 0.75;
    private static final int SHORTEST_BEGINNING = 2;

    private NameComparison() {}

    static @Nullable Level given(NameProfile a, NameProfile b) {
        String given = a.given();
        String other = b.given();
        if (given.isEmpty() || other.isEmpty()) {
            return null;
        }
        if (given.equals(other)) {
            return Level.SAME;
        }
        if (swapped(a, b)) {
            return Level.SWAPPED;
        }
        if (oneHasTheOther(a.givenWords(), b.givenWords())) {
            return Level.PART;
        }
        if (a.nicknames().intersects(b.nicknames())) {
            return Level.NICKNAME;
        }
        if (standsElsewhere(given, b) || standsElsewhere(other, a)) {
            return Level.ELSEWHERE;
        }
        if (isInitial(given, other)) {
            return Level.INITIAL;
        }
        return spelling(given, other, a.givenSound(), b.givenSound());
    }

    static @Nullable Level family(NameProfile a, NameProfile b, String mothersNameOfA, String mothersNameOfB) {
        String family = a.family();
        String other = b.family();
        if (family.isEmpty() || other.isEmpty()) {
            return null;
        }
        if (family.equals(other)) {
            return Level.SAME;
        }
        if (a.familyWords().size() > 1 && a.familyWords().equals(b.familyWords())) {
            return Level.REORDERED;
        }
        if (swapped(a, b)) {
            return Level.SWAPPED;
        }
        if (oneHasTheOther(a.familyWords(), b.familyWords())) {
            return Level.PART;
        }
        Level spelling = spelling(family, other, a.familySound(), b.familySound());
        boolean changed = family.equals(b.otherFamily())
                || other.equals(a.otherFamily())
                || family.equals(mothersNameOfB)
                || other.equals(mothersNameOfA);
        return changed && spelling == Level.DIFFERENT ? Level.ELSEWHERE : spelling;
    }

    static @Nullable Level middle(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return null;
        }
        if (isInitial(a, b)) {
            return Level.INITIAL;
        }
        if (!a.equals(b) && (isBeginning(a, b) || isBeginning(b, a))) {
            return Level.PART;
        }
        Level level = spelling(a, b, "", "");
        return level == Level.SIMILAR ? Level.DIFFERENT : level;
    }

    /** For names of which only same, near and different are told apart. */
    static @Nullable Level plain(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return null;
        }
        if (a.equals(b)) {
            return Level.SAME;
        }
        return JaroWinkler.similarity(a, b) >= NEAR ? Level.NEAR : Level.DIFFERENT;
    }

    static @Nullable Level suffix(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return null;
        }
        return a.equals(b) ? Level.SAME : Level.DIFFERENT;
    }

    private static boolean swapped(NameProfile a, NameProfile b) {
        return a.given().equals(b.family()) && a.family().equals(b.given());
    }

    private static boolean standsElsewhere(String given, NameProfile other) {
        return given.length() > 1 && (given.equals(other.middle()) || given.equals(other.alias()));
    }

    private static boolean isInitial(String a, String b) {
        return (a.length() == 1) != (b.length() == 1) && a.charAt(0) == b.charAt(0);
    }

    private static boolean oneHasTheOther(Set<String> a, Set<String> b) {
        if (a.size() == 1 && b.size() == 1) {
            return false;
        }
        return a.size() <= b.size() ? shares(a, b) : shares(b, a);
    }

    private static boolean shares(Set<String> some, Set<String> others) {
        for (String word : some) {
            if (word.length() > 1 && others.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBeginning(String shorter, String longer) {
        return shorter.length() >= SHORTEST_BEGINNING && longer.startsWith(shorter);
    }

    private static Level spelling(String a, String b, String soundOfA, String soundOfB) {
        if (a.equals(b)) {
            return Level.SAME;
        }
        double similarity = JaroWinkler.similarity(a, b);
        if (similarity >= VERY_NEAR) {
            return Level.VERY_NEAR;
        }
        if (similarity >= NEAR) {
            return Level.NEAR;
        }
        boolean oneSound = !soundOfA.isEmpty() && soundOfA.equals(soundOfB);
        return similarity >= SIMILAR
                        || oneSound && similarity >= ALIKE_WITH_ONE_SOUND
                        || isBeginning(a, b)
                        || isBeginning(b, a)
                ? Level.SIMILAR
                : Level.DIFFERENT;
    }
}
