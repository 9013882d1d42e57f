package org.jenner.matching.linkage.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jenner.matching.linkage.CandidateKeys;
import org.jenner.matching.linkage.Profile;

/** Finds the pairs of a set of profiles that share a key, each once. */
public final class Blocks {

    /** A key of more profiles than that tells nothing; they have others. */
    private static final int LARGEST = 200;

    private Blocks() {}

    /** Two places in the list, the smaller first. */
    public record Pair(int one, int other) {}

    /** All pairs to compare, in their order. */
    public static List<Pair> pairs(List<Profile> profiles) {
        Map<String, List<Integer>> blocks = new TreeMap<>();
        for (int i = 0; i < profiles.size(); i++) {
            for (String key : CandidateKeys.of(profiles.get(i))) {
                blocks.computeIfAbsent(key, unused -> new ArrayList<>()).add(i);
            }
        }
        TreeSet<Long> found = new TreeSet<>();
        for (List<Integer> block : blocks.values()) {
            for (int i = 0; i < block.size() && block.size() <= LARGEST; i++) {
                for (int j = i + 1; j < block.size(); j++) {
                    found.add((long) block.get(i) << Integer.SIZE | block.get(j));
                }
            }
        }
        return found.stream()
                .map(both -> new Pair((int) (both >> Integer.SIZE), both.intValue()))
                .toList();
    }
}
