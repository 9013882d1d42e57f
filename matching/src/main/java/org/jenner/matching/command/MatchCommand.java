package org.jenner.matching.command;

import java.io.PrintStream;
import java.util.Arrays;
import org.jenner.matching.linkage.WeightsFileException;
import org.jenner.matching.linkage.pairs.PairFileException;

/** The commands {@code match train}, {@code test} and {@code febrl}. Without database. */
public final class MatchCommand {
    /** What was asked is done. */
    public static final int DONE = 0;
    /** The command or its input is wrong. */
    public static final int BAD_INPUT = 2;

    private static final String USAGE = """
            %s
                weights from pairs: from their labels, or without any by expectation maximization; writes a file
            %s
                decides the pairs of a file and compares with its labels
                --folds: each part of the pairs (by the number in TEST) with weights trained on the others;
                --weights: with these instead of those that are shipped; --explain prints why, of each that differs
            %s
                finds the people of a FEBRL data set by keys, and how many pairs are compared in a second;
                --weights: with these instead of those learned from the file without its answers
            """.formatted(TrainCommand.USAGE, TestCommand.USAGE, FebrlCommand.USAGE);

    private MatchCommand() {}

    /** Runs alone, without the launcher. */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /**
     * Runs what follows the word {@code match}.
     *
     * @return the exit code: 0 done, 2 the command or its input is wrong, told in one line
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        String command = args.length == 0 ? "" : args[0];
        String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        try {
            switch (command) {
                case "train" -> new TrainCommand(out).run(rest);
                case "test" -> new TestCommand(out).run(rest);
                case "febrl" -> new FebrlCommand(out).run(rest);
                case "help", "--help" -> out.print(USAGE);
                default ->
                    throw new CommandException("'match " + command + "' is no command; say 'match train FILE...',"
                            + " 'match test FILE', 'match febrl FILE' or 'match help'");
            }
            return DONE;
        } catch (CommandException | PairFileException | WeightsFileException wrong) {
            err.println(wrong.getMessage());
            return BAD_INPUT;
        }
    }
}
