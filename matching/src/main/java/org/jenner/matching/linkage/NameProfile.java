package org.jenner.matching.linkage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jenner.matching.linkage.text.Nicknames;
import org.jenner.matching.linkage.text.Soundex;
import org.jenner.matching.person.NormalizedName;

/**
 * A name made comparable once. Empty text is not known.
 *
 * @param placeholder the given name is a word for a child without one (BABY BOY) or the family name one for not known; then
 *     {@code given} is empty
 * @param givenWords the words of the given name
 * @param nicknames the sets of {@link Nicknames} of the given name's first word
 * @param familyWords the words of the family name, without suffix
 * @param suffix one word for each generation: JR, SR, 2, 3, 4
 */
record NameProfile(
        boolean placeholder,
        String given,
        Set<String> givenWords,
        BitSet nicknames,
        String givenSound,
        String middle,
        String alias,
        String family,
        Set<String> familyWords,
        String familySound,
        String otherFamily,
        String suffix) {

    private static final Map<String, String> SUFFIXES = Map.ofEntries(
            Map.entry("JR", "JR"),
            Map.entry("JUNIOR", "JR"),
            Map.entry("SR", "SR"),
            Map.entry("SENIOR", "SR"),
            Map.entry("II", "2"),
            Map.entry("2ND", "2"),
            Map.entry("III", "3"),
            Map.entry("3RD", "3"),
            Map.entry("IV", "4"),
            Map.entry("4TH", "4"));

    static NameProfile of(Demographics.Name name) {
        NormalizedName usual = NormalizedName.of(name.family(), name.given());
        boolean noGiven = usual.given().isEmpty() && !name.given().isBlank();
        boolean noFamily = usual.family().isEmpty() && !name.family().isBlank();
        List<String> given = noGiven ? List.of() : Words.of(name.given());
        List<String> family = noFamily ? new ArrayList<>() : Words.of(name.family());
        String suffix = SUFFIXES.getOrDefault(Words.joined(name.suffix()), "");
        if (family.size() > 1 && SUFFIXES.containsKey(family.getLast())) {
            suffix = SUFFIXES.getOrDefault(family.removeLast(), suffix);
        }
        // Systems without a field for the suffix write it where an alias would stand.
        String alias = Words.joined(name.alias());
        if (SUFFIXES.containsKey(alias)) {
            suffix = suffix.isEmpty() ? SUFFIXES.getOrDefault(alias, "") : suffix;
            alias = "";
        }
        String joinedGiven = String.join("", given);
        String joinedFamily = String.join("", family);
        return new NameProfile(
                noGiven || noFamily,
                joinedGiven,
                new TreeSet<>(given),
                given.isEmpty() ? new BitSet() : Nicknames.setsOf(given.getFirst()),
                Soundex.code(joinedGiven),
                Words.joined(name.middle()),
                alias,
                joinedFamily,
                new TreeSet<>(family),
                Soundex.code(joinedFamily),
                Words.joined(name.otherFamily()),
                suffix);
    }
}
