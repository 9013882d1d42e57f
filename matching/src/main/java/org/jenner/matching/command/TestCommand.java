package org.jenner.matching.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jenner.matching.linkage.Answer;
import org.jenner.matching.linkage.PersonLinkage;
import org.jenner.matching.linkage.Weights;
import org.jenner.matching.linkage.WeightsFile;
import org.jenner.matching.linkage.WeightsFileException;
import org.jenner.matching.linkage.pairs.PairFileException;

/** {@code match test}: decides pairs whose answer is known. */
final class TestCommand {

    static final String USAGE = "match test FILE [--weights FILE | --folds NUMBER] [--explain]";
    private static final String WEIGHTS = "--weights";
    private static final String FOLDS = "--folds";
    private static final String EXPLAIN = "--explain";
    private static final int FEWEST_FOLDS = 2;
    private static final int MOST_FOLDS = 100;

    private final PrintStream out;

    TestCommand(PrintStream out) {
        this.out = out;
    }

    void run(String[] args) throws CommandException, PairFileException, WeightsFileException {
        Arguments arguments = Arguments.parse(args, Set.of(WEIGHTS, FOLDS), Set.of(EXPLAIN));
        Path file = arguments.file(USAGE);
        if (arguments.flag(WEIGHTS) && arguments.flag(FOLDS)) {
            throw new CommandException("--folds trains its own weights: give --weights or --folds");
        }
        List<PreparedPair> pairs = PreparedPair.read(file).stream()
                .filter(pair -> pair.pair().expected() != null)
                .toList();
        if (pairs.isEmpty()) {
            throw new CommandException(file + ": no pair has a line EXPECT: to compare with");
        }
        Map<PreparedPair, PersonLinkage> linkages = new LinkedHashMap<>();
        if (arguments.flag(FOLDS)) {
            int folds = folds(arguments.option(FOLDS).orElse(""));
            out.println("Weights: trained " + folds + " times, each part decided by those of the others");
            crossValidate(pairs, folds, linkages);
        } else {
            Weights weights = arguments.flag(WEIGHTS)
                    ? WeightsFile.read(Arguments.path(arguments.option(WEIGHTS).orElse("")))
                    : WeightsFile.shipped();
            out.println("Weights: " + weights.terms().version() + " ("
                    + weights.terms().source() + ")");
            pairs.forEach(pair -> linkages.put(pair, new PersonLinkage(weights)));
        }
        report(pairs, linkages, arguments.flag(EXPLAIN));
    }

    private void report(List<PreparedPair> pairs, Map<PreparedPair, PersonLinkage> linkages, boolean explain) {
        ConfusionTable table = new ConfusionTable();
        for (PreparedPair pair : pairs) {
            PersonLinkage linkage = Objects.requireNonNull(linkages.get(pair));
            Answer expected = Objects.requireNonNull(pair.pair().expected());
            Answer answer = linkage.decide(pair.a(), pair.b()).answer();
            table.add(expected, answer);
            if (explain && answer != expected) {
                out.println(pair.pair().name() + ": expected " + expected);
                out.println(linkage.explain(pair.a(), pair.b()).text());
            }
        }
        out.print(table.text());
    }

    private static int folds(String text) throws CommandException {
        try {
            int folds = Integer.parseInt(text);
            if (folds >= FEWEST_FOLDS && folds <= MOST_FOLDS) {
                return folds;
            }
        } catch (NumberFormatException notOne) {
            throw new CommandException("--folds '" + text + "' is no number", notOne);
        }
        throw new CommandException("--folds must be " + FEWEST_FOLDS + " to " + MOST_FOLDS);
    }

    private static void crossValidate(List<PreparedPair> pairs, int folds, Map<PreparedPair, PersonLinkage> linkages)
            throws CommandException {
        for (int fold = 0; fold < folds; fold++) {
            List<PreparedPair> tested = new ArrayList<>();
            List<PreparedPair> others = new ArrayList<>();
            for (PreparedPair pair : pairs) {
                (pair.pair().number() % folds == fold ? tested : others).add(pair);
            }
            if (!tested.isEmpty()) {
                PersonLinkage linkage = new PersonLinkage(Learning.from(others, "the other parts"));
                tested.forEach(pair -> linkages.put(pair, linkage));
            }
        }
    }
}
