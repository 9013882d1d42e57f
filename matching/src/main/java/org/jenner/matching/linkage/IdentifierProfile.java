package org.jenner.matching.linkage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jenner.matching.person.Similarity;
import org.jspecify.annotations.Nullable;

/** The identifiers of one kind, by authority: two compare only when one authority gave both. */
record IdentifierProfile(Map<String, List<String>> byAuthority) {

    static IdentifierProfile of(IdentifierKind kind, List<Demographics.Identifier> identifiers) {
        Map<String, List<String>> found = new TreeMap<>();
        for (Demographics.Identifier identifier : identifiers) {
            String value = Words.joined(identifier.value());
            if (identifier.kind() == kind && !Words.fillsAForm(value)) {
                found.merge(Words.joined(identifier.authority()), List.of(value), IdentifierProfile::both);
            }
        }
        return new IdentifierProfile(Map.copyOf(found));
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /** The best level over all authorities that both have; null when there is none. */
    @Nullable
    Level levelWith(IdentifierProfile other, boolean slipsCount) {
        if (byAuthority.isEmpty() || other.byAuthority.isEmpty()) {
            return null;
        }
        Level best = null;
        for (Map.Entry<String, List<String>> ours : byAuthority.entrySet()) {
            for (String theirs : other.byAuthority.getOrDefault(ours.getKey(), List.of())) {
                for (String value : ours.getValue()) {
                    Level level = value.equals(theirs)
                            ? Level.SAME
                            : slipsCount && Similarity.oneEditApart(value, theirs) ? Level.NEAR : Level.DIFFERENT;
                    best = best == null || level.compareTo(best) < 0 ? level : best;
                }
            }
        }
        return best;
    }
}
