package org.jenner.matching.linkage;

import java.util.List;
import org.jenner.matching.linkage.text.JaroWinkler;
import org.jenner.matching.person.Similarity;
import org.jspecify.annotations.Nullable;

/** Levels of addresses and telephone numbers: of several, the two that agree best. Symmetric. */
final class ContactComparison {

    private static final double NEAR = 0.90;
    private static final int LOCAL_PART = 7;

    private ContactComparison() {}

    static @Nullable Level addresses(List<AddressProfile> some, List<AddressProfile> others) {
        Level best = null;
        for (AddressProfile one : some) {
            for (AddressProfile other : others) {
                best = better(best, address(one, other));
            }
        }
        return best;
    }

    static @Nullable Level phones(List<String> some, List<String> others) {
        Level best = null;
        for (String one : some) {
            for (String other : others) {
                best = better(best, phone(one, other));
            }
        }
        return best;
    }

    private static @Nullable Level better(@Nullable Level one, @Nullable Level other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static @Nullable Level address(AddressProfile a, AddressProfile b) {
        boolean placesKnown = !a.city().isEmpty() && !b.city().isEmpty()
                || !a.postalCode().isEmpty() && !b.postalCode().isEmpty();
        boolean samePlace = same(a.postalCode(), b.postalCode()) || same(a.city(), b.city());
        if (a.street().isEmpty() || b.street().isEmpty()) {
            // Half an address: that towns differ says that they moved, but a town is shared by too many to say much.
            return !placesKnown ? null : samePlace ? Level.PLACE_ALONE : Level.DIFFERENT;
        }
        if (a.street().equals(b.street())) {
            return samePlace || !placesKnown ? Level.SAME : Level.STREET_ONLY;
        }
        if (samePlace || !placesKnown) {
            return sameNumber(a.street(), b.street()) && JaroWinkler.similarity(a.street(), b.street()) >= NEAR
                            || Similarity.oneEditApart(a.street(), b.street())
                    ? Level.NEAR
                    : placesKnown ? Level.PLACE : Level.DIFFERENT;
        }
        return Level.DIFFERENT;
    }

    private static boolean same(String a, String b) {
        return !a.isEmpty() && a.equals(b);
    }

    /** Does the street begin with the same house number? */
    private static boolean sameNumber(String a, String b) {
        int at = 0;
        while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at) && Character.isDigit(a.charAt(at))) {
            at++;
        }
        boolean numberEndsInA = at == a.length() || !Character.isDigit(a.charAt(at));
        boolean numberEndsInB = at == b.length() || !Character.isDigit(b.charAt(at));
        return numberEndsInA && numberEndsInB;
    }

    private static Level phone(String a, String b) {
        if (a.equals(b)) {
            return Level.SAME;
        }
        if (a.regionMatches(a.length() - LOCAL_PART, b, b.length() - LOCAL_PART, LOCAL_PART)) {
            return Level.LOCAL_PART;
        }
        return Similarity.oneEditApart(a, b) ? Level.NEAR : Level.DIFFERENT;
    }
}
