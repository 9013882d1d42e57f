package org.jenner.matching.command;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jenner.matching.linkage.Profile;
import org.jenner.matching.linkage.Weights;
import org.jenner.matching.linkage.WeightsFile;
import org.jenner.matching.linkage.pairs.Strangers;
import org.jenner.matching.linkage.training.Example;
import org.jenner.matching.linkage.training.ExpectationMaximization;
import org.jenner.matching.linkage.training.LabelledTraining;

/** Chooses how to learn: by labels where there are any, and without. */
final class Learning {

    private static final int DIGITS_OF_VERSION = 12;

    private Learning() {}

    static Weights from(List<PreparedPair> pairs, String source) throws CommandException {
        List<Example> examples = pairs.stream().map(PreparedPair::example).toList();
        try {
            return named(
                    examples.stream().anyMatch(example -> example.label() != null)
                            ? LabelledTraining.train(examples, "", source)
                            : ExpectationMaximization.train(examples, strangers(pairs), examples.size(), "", source));
        } catch (IllegalArgumentException tooFew) {
            throw new CommandException("the pairs are not enough to learn from: " + tooFew.getMessage(), tooFew);
        }
    }

    /** The one of a pair and the other of another pair. */
    private static List<Example> strangers(List<PreparedPair> pairs) {
        List<Profile> ones = pairs.stream().map(PreparedPair::a).toList();
        List<Profile> others = pairs.stream().map(PreparedPair::b).toList();
        return Strangers.of(ones, others);
    }

    /** Weights are named by what they are: the same weights have the same version. */
    static Weights named(Weights weights) {
        Weights.Terms terms = weights.terms();
        return weights.with(new Weights.Terms(
                digest(WeightsFile.text(weights)), terms.source(), terms.match(), terms.possible(), terms.person()));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS_OF_VERSION);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
