package org.jenner.matching.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jenner.matching.linkage.Profile;
import org.jenner.matching.linkage.pairs.LabelledPair;
import org.jenner.matching.linkage.pairs.PairFile;
import org.jenner.matching.linkage.pairs.PairFileException;
import org.jenner.matching.linkage.training.Example;

/** A pair of a file with what was made of it once. */
record PreparedPair(LabelledPair pair, Profile a, Profile b, Example example) {

    static List<PreparedPair> read(Path file) throws PairFileException {
        List<PreparedPair> prepared = new ArrayList<>();
        for (LabelledPair pair : PairFile.read(file)) {
            Profile a = Profile.of(pair.a());
            Profile b = Profile.of(pair.b());
            prepared.add(new PreparedPair(pair, a, b, Example.of(a, b, pair.expected())));
        }
        return prepared;
    }
}
