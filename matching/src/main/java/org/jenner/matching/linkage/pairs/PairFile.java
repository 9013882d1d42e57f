package org.jenner.matching.linkage.pairs;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jenner.matching.linkage.Answer;
import org.jenner.matching.linkage.Demographics;
import org.jspecify.annotations.Nullable;

/**
 * Reads pairs in the form of AIRA's mismo project: blocks divided by an empty line, each of the lines
 *
 * <pre>
 * TEST: S-1:ADDRESS_CHANGED:IDEAL-IDEAL
 * EXPECT: Match
 * PATIENT A: nameFirst=Fyodor,nameLast=Larssen,birthDate=20071225,
 * PATIENT B: ...
 * </pre>
 *
 * EXPECT is Match, Possible Match or Not a Match; without it the pair has no label.
 */
public final class PairFile {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z]+-(\\d{1,9})(:.*)?");
    private static final String TEST = "TEST: ";
    private static final String EXPECT = "EXPECT: ";
    private static final String PATIENT_A = "PATIENT A: ";
    private static final String PATIENT_B = "PATIENT B: ";

    private final Path file;
    private final List<LabelledPair> pairs = new ArrayList<>();
    private final Map<String, String> block = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private PairFile(Path file) {
        this.file = file;
    }

    /**
     * All pairs of a file, in its order.
     *
     * @throws PairFileException when it cannot be read or a block is not whole
     */
    public static List<LabelledPair> read(Path file) throws PairFileException {
        return new PairFile(file).read();
    }

    private List<LabelledPair> read() throws PairFileException {
        List<String> text = lines(file);
        for (int i = 0; i < text.size(); i++) {
            String line = text.get(i);
            if (line.isBlank()) {
                finish(i + 1);
            } else {
                take(line, i + 1);
            }
        }
        finish(text.size());
        if (pairs.isEmpty()) {
            throw new PairFileException(file, "there are no pairs in it");
        }
        return List.copyOf(pairs);
    }

    static List<String> lines(Path file) throws PairFileException {
        if (!Files.isRegularFile(file)) {
            throw new PairFileException(file, "there is no such file");
        }
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException notText) {
            throw new PairFileException(file, "this is no text in UTF-8");
        } catch (IOException unreadable) {
            throw new PairFileException(file, "it cannot be read: " + unreadable.getMessage());
        }
    }

    private void take(String line, int number) throws PairFileException {
        for (String key : List.of(TEST, EXPECT, PATIENT_A, PATIENT_B)) {
            if (line.startsWith(key)) {
                if (key.equals(TEST) && !block.isEmpty()) {
                    finish(number);
                }
                if (block.put(key, line.substring(key.length()).strip()) != null) {
                    throw new PairFileException(file, number, key.strip() + " is there twice in one block");
                }
                lines.put(key, number);
                return;
            }
        }
        throw new PairFileException(file, number, "expected TEST:, EXPECT:, PATIENT A: or PATIENT B:");
    }

    private void finish(int line) throws PairFileException {
        if (block.isEmpty()) {
            return;
        }
        for (String key : List.of(TEST, PATIENT_A, PATIENT_B)) {
            if (!block.containsKey(key)) {
                throw new PairFileException(file, line, "the block that ends here has no line " + key.strip());
            }
        }
        String name = block.getOrDefault(TEST, "");
        Matcher number = NUMBER.matcher(name);
        if (!number.matches()) {
            throw new PairFileException(
                    file, lineOf(TEST), "TEST needs letters and a number, such as S-1:ADDRESS_CHANGED");
        }
        pairs.add(new LabelledPair(
                name,
                Integer.parseInt(number.group(1)),
                expected(block.get(EXPECT)),
                patient(PATIENT_A),
                patient(PATIENT_B)));
        block.clear();
        lines.clear();
    }

    private int lineOf(String key) {
        return lines.getOrDefault(key, 0);
    }

    private @Nullable Answer expected(@Nullable String text) throws PairFileException {
        return switch (text) {
            case null -> null;
            case "Match" -> Answer.MATCH;
            case "Possible Match" -> Answer.POSSIBLE;
            case "Not a Match" -> Answer.DIFFERENT;
            default ->
                throw new PairFileException(
                        file, lineOf(EXPECT), "EXPECT is none of Match, Possible Match and Not a Match");
        };
    }

    private Demographics patient(String key) throws PairFileException {
        try {
            return PairPatient.read(block.getOrDefault(key, ""));
        } catch (IllegalArgumentException wrong) {
            throw new PairFileException(file, lineOf(key), String.valueOf(wrong.getMessage()));
        }
    }
}
