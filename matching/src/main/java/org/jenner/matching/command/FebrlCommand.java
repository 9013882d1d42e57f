package org.jenner.matching.command;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jenner.matching.linkage.Answer;
import org.jenner.matching.linkage.PersonLinkage;
import org.jenner.matching.linkage.Profile;
import org.jenner.matching.linkage.Weights;
import org.jenner.matching.linkage.WeightsFile;
import org.jenner.matching.linkage.WeightsFileException;
import org.jenner.matching.linkage.pairs.Blocks;
import org.jenner.matching.linkage.pairs.FebrlFile;
import org.jenner.matching.linkage.pairs.FebrlRecord;
import org.jenner.matching.linkage.pairs.PairFileException;
import org.jenner.matching.linkage.pairs.Strangers;
import org.jenner.matching.linkage.training.Example;
import org.jenner.matching.linkage.training.ExpectationMaximization;

/** {@code match febrl}: finds the people of a FEBRL data set, and measures how fast. A possible match counts as one person. */
final class FebrlCommand {

    static final String USAGE = "match febrl FILE [--weights FILE]";
    private static final String WEIGHTS = "--weights";
    private static final long NANOSECONDS = 1_000_000_000;
    private static final int ROUNDS = 4;

    private final PrintStream out;

    FebrlCommand(PrintStream out) {
        this.out = out;
    }

    void run(String[] args) throws CommandException, PairFileException, WeightsFileException {
        Arguments arguments = Arguments.parse(args, Set.of(WEIGHTS), Set.of());
        Path file = arguments.file(USAGE);
        List<FebrlRecord> records = FebrlFile.read(file);
        List<Profile> profiles =
                records.stream().map(record -> Profile.of(record.said())).toList();
        List<Blocks.Pair> pairs = Blocks.pairs(profiles);
        if (pairs.isEmpty()) {
            throw new CommandException(file + ": no two records share a key: there is nothing to compare");
        }
        Weights weights = arguments.flag(WEIGHTS)
                ? WeightsFile.read(Arguments.path(arguments.option(WEIGHTS).orElse("")))
                : learned(profiles, pairs, String.valueOf(file.getFileName()));
        PersonLinkage linkage = new PersonLinkage(weights);
        quality(records, profiles, pairs, linkage);
        speed(profiles, linkage);
    }

    private static Weights learned(List<Profile> profiles, List<Blocks.Pair> pairs, String name) {
        List<Example> examples = pairs.stream()
                .map(pair -> Example.of(profiles.get(pair.one()), profiles.get(pair.other()), null))
                .toList();
        return Learning.named(ExpectationMaximization.train(
                examples, Strangers.of(profiles, profiles), pairsOf(profiles.size()), "", name));
    }

    private static long pairsOf(long records) {
        return records * (records - 1) / 2;
    }

    private void quality(
            List<FebrlRecord> records, List<Profile> profiles, List<Blocks.Pair> pairs, PersonLinkage linkage) {
        Map<Integer, Integer> people = new HashMap<>();
        records.forEach(record -> people.merge(record.person(), 1, Integer::sum));
        long truth = people.values().stream().mapToLong(FebrlCommand::pairsOf).sum();
        long inBlocks = 0;
        long found = 0;
        long right = 0;
        for (Blocks.Pair pair : pairs) {
            boolean onePerson = records.get(pair.one()).person()
                    == records.get(pair.other()).person();
            boolean said = linkage.decide(profiles.get(pair.one()), profiles.get(pair.other()))
                            .answer()
                    != Answer.DIFFERENT;
            inBlocks += onePerson ? 1 : 0;
            found += said ? 1 : 0;
            right += said && onePerson ? 1 : 0;
        }
        out.printf(
                Locale.ROOT,
                "%d records, %d pairs are one person, %d pairs share a key, %d of one person among them (%.4f)%n",
                records.size(),
                truth,
                pairs.size(),
                inBlocks,
                inBlocks / (double) Math.max(1, truth));
        out.printf(
                Locale.ROOT,
                "precision %.4f, recall %.4f, F1 %.4f%n",
                right / (double) Math.max(1, found),
                right / (double) Math.max(1, truth),
                2.0 * right / Math.max(1, found + truth));
    }

    /** Compares neighbours at every distance, so that most pairs differ, as candidates in a registry do; the best round. */
    private void speed(List<Profile> profiles, PersonLinkage linkage) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        double best = 0;
        long matches = 0;
        int distance = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long began = clock.getCurrentThreadCpuTime();
            long compared = 0;
            long spent = 0;
            while (spent < NANOSECONDS) {
                distance = distance % (profiles.size() - 1) + 1;
                for (int i = 0; i < profiles.size(); i++) {
                    Answer answer = linkage.decide(profiles.get(i), profiles.get((i + distance) % profiles.size()))
                            .answer();
                    matches += answer == Answer.MATCH ? 1 : 0;
                }
                compared += profiles.size();
                spent = clock.getCurrentThreadCpuTime() - began;
            }
            best = Math.max(best, compared * (double) NANOSECONDS / spent);
        }
        // The number of matches is printed so that no compiler may leave the comparisons out.
        out.printf(Locale.ROOT, "%,.0f pairs compared a CPU-second (%d matches met on the way)%n", best, matches);
    }
}
