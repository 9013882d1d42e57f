package org.jenner.matching.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jenner.matching.linkage.Weights;
import org.jenner.matching.linkage.WeightsFile;
import org.jenner.matching.linkage.pairs.PairFileException;

/** {@code match train}: writes weights that were learned from files of pairs. */
final class TrainCommand {

    static final String USAGE = "match train FILE... --to FILE";
    private static final String TO = "--to";

    private final PrintStream out;

    TrainCommand(PrintStream out) {
        this.out = out;
    }

    void run(String[] args) throws CommandException, PairFileException {
        Arguments arguments = Arguments.parse(args, Set.of(TO), Set.of());
        if (arguments.words().isEmpty()) {
            throw new CommandException("expected files of pairs; say '" + USAGE + "'");
        }
        Path to = Arguments.path(arguments
                .option(TO)
                .orElseThrow(() -> new CommandException("where to write the weights is missing; say '" + USAGE + "'")));
        List<PreparedPair> pairs = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String word : arguments.words()) {
            Path file = Arguments.path(word);
            pairs.addAll(PreparedPair.read(file));
            names.add(String.valueOf(file.getFileName()));
        }
        long labelled =
                pairs.stream().filter(pair -> pair.pair().expected() != null).count();
        Weights weights = Learning.from(
                pairs,
                String.join(", ", names) + ": "
                        + (labelled > 0 ? labelled + " labelled pairs" : pairs.size() + " pairs without labels"));
        try {
            Files.writeString(to, WeightsFile.text(weights));
        } catch (IOException unwritable) {
            throw new CommandException(to + ": it cannot be written: " + unwritable.getMessage(), unwritable);
        }
        out.println("Weights " + weights.terms().version() + " from "
                + weights.terms().source() + ", written to " + to);
    }
}
