package org.jenner.matching.linkage.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Short forms and familiar forms of given names: {@code nicknames.tsv}, one line for each set of names of which a person of one
 * may be called by another. A name may be in several sets (ALEX in those of ALEXANDER and ALEXANDRA), so that being in a common
 * set does not go on from name to name.
 */
public final class Nicknames {

    private static final BitSet NONE = new BitSet();
    private static final Map<String, BitSet> SETS = read();

    private Nicknames() {}

    /** The numbers of the sets that have this name (upper case, letters only); not to be changed. */
    public static BitSet setsOf(String name) {
        return SETS.getOrDefault(name, NONE);
    }

    private static Map<String, BitSet> read() {
        Map<String, BitSet> sets = new HashMap<>();
        try (InputStream file = Nicknames.class.getResourceAsStream("nicknames.tsv")) {
            if (file == null) {
                throw new IllegalStateException("nicknames.tsv is missing in this build");
            }
            int number = 0;
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList()) {
                for (String name : line.split("\t", -1)) {
                    sets.computeIfAbsent(name, unused -> new BitSet()).set(number);
                }
                number++;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(sets);
    }
}
