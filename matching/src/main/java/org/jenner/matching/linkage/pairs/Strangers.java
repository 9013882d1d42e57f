package org.jenner.matching.linkage.pairs;

import java.util.ArrayList;
import java.util.List;
import org.jenner.matching.linkage.Profile;
import org.jenner.matching.linkage.training.Example;

/** Pairs of people who have nothing to do with each other, taken evenly and without chance from two lists. */
public final class Strangers {

    private static final int MOST = 100_000;

    private Strangers() {}

    /**
     * Pairs each of the ones with some of the others, never the two of one place; hardly a pair among them is one person when
     * the lists are long.
     */
    public static List<Example> of(List<Profile> ones, List<Profile> others) {
        int distances = Math.min(others.size() - 1, Math.max(1, MOST / Math.max(1, ones.size())));
        List<Example> strangers = new ArrayList<>();
        for (int distance = 1; distance <= distances; distance++) {
            // Even steps over the whole list: neighbours in a file may be a family.
            int step = (int) ((long) distance * others.size() / (distances + 1));
            for (int i = 0; i < ones.size(); i++) {
                int other = (i + Math.max(1, step)) % others.size();
                strangers.add(Example.of(ones.get(i), others.get(other), null));
            }
        }
        return strangers;
    }
}
