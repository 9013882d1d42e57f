package org.jenner.matching.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Weights as a file of lines with tabs between the columns: {@code version}, {@code source}, {@code match}, {@code possible} and
 * {@code person} with one value, then for each level {@code level}, field, level, m, u, bits, and {@code uncertain} or
 * {@code -}. Lines that begin with # are for people.
 */
public final class WeightsFile {

    private static final String SHIPPED = "weights.tsv";
    private static final int COLUMNS = 7;
    private static final String UNCERTAIN = "uncertain";
    private static final List<String> TERMS = List.of("version", "source", "match", "possible", "person");

    private final Map<String, String> terms = new HashMap<>();
    private final Map<Field, Map<Level, Weight>> table = new EnumMap<>(Field.class);

    private WeightsFile() {}

    /** The weights that this build brings along. */
    public static Weights shipped() {
        try (InputStream file = WeightsFile.class.getResourceAsStream(SHIPPED)) {
            if (file == null) {
                throw new IllegalStateException(SHIPPED + " is missing in this build");
            }
            return parse(
                    new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList(),
                    SHIPPED);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (WeightsFileException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /**
     * Reads a file of weights.
     *
     * @throws WeightsFileException when there is none, or a line is not as described
     */
    public static Weights read(Path file) throws WeightsFileException {
        if (!Files.isRegularFile(file)) {
            throw new WeightsFileException(file + ": there is no such file");
        }
        try {
            return parse(Files.readAllLines(file), file.toString());
        } catch (CharacterCodingException notText) {
            throw new WeightsFileException(file + ": this is no text in UTF-8");
        } catch (IOException unreadable) {
            throw new WeightsFileException(file + ": it cannot be read: " + unreadable.getMessage());
        }
    }

    private static Weights parse(List<String> lines, String name) throws WeightsFileException {
        WeightsFile file = new WeightsFile();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                try {
                    file.take(line.split("\t", -1));
                } catch (IllegalArgumentException wrong) {
                    throw new WeightsFileException(name + ":" + (i + 1) + ": " + wrong.getMessage());
                }
            }
        }
        try {
            return new Weights(
                    new Weights.Terms(
                            file.term("version"),
                            file.term("source"),
                            number(file.term("match")),
                            number(file.term("possible")),
                            number(file.term("person"))),
                    file.table);
        } catch (IllegalArgumentException missing) {
            throw new WeightsFileException(name + ": " + missing.getMessage());
        }
    }

    private void take(String[] columns) {
        if (TERMS.contains(columns[0])) {
            if (columns.length != 2) {
                throw new IllegalArgumentException(columns[0] + " needs one value");
            }
            if (terms.put(columns[0], columns[1]) != null) {
                throw new IllegalArgumentException(columns[0] + " is there twice");
            }
            return;
        }
        if (!columns[0].equals("level") || columns.length != COLUMNS) {
            throw new IllegalArgumentException("this is neither one of " + String.join(", ", TERMS)
                    + " nor a level with its field, name, m, u, bits and - or " + UNCERTAIN);
        }
        Field field = find(Field.values(), columns[1], "field");
        Level level = find(field.levels().toArray(Level[]::new), columns[2], "level of " + field);
        Weight weight =
                new Weight(number(columns[3]), number(columns[4]), number(columns[5]), columns[6].equals(UNCERTAIN));
        if (table.computeIfAbsent(field, unused -> new EnumMap<>(Level.class)).put(level, weight) != null) {
            throw new IllegalArgumentException(field + " " + level + " is there twice");
        }
    }

    private static <E extends Enum<E>> E find(E[] values, String name, String what) {
        for (E value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        throw new IllegalArgumentException("there is no " + what + " " + name);
    }

    private String term(String name) {
        String value = terms.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the line " + name + " is missing");
        }
        return value;
    }

    private static double number(String text) {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            throw new IllegalArgumentException("'" + text + "' is no number", notOne);
        }
        throw new IllegalArgumentException("'" + text + "' is no number that weighs");
    }

    /** The text of a file with these weights. */
    public static String text(Weights weights) {
        Weights.Terms terms = weights.terms();
        StringBuilder text = new StringBuilder("# Weights of person linkage, in bits. Made by ./jenner match train.\n");
        text.append("version\t").append(terms.version()).append('\n');
        text.append("source\t").append(terms.source()).append('\n');
        append(text, "match", terms.match());
        append(text, "possible", terms.possible());
        append(text, "person", terms.person());
        text.append("#\tfield\tlevel\tm\tu\tbits\n");
        for (Field field : Field.values()) {
            for (Level level : field.levels()) {
                Weight weight = weights.of(field, level);
                text.append(String.format(
                        Locale.ROOT,
                        "level\t%s\t%s\t%.6f\t%.6f\t%.3f\t%s%n",
                        field,
                        level,
                        weight.m(),
                        weight.u(),
                        weight.bits(),
                        weight.uncertain() ? UNCERTAIN : "-"));
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String name, double value) {
        text.append(String.format(Locale.ROOT, "%s\t%.3f%n", name, value));
    }
}
