package org.jenner.registry.reference.jurisdiction;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jenner.registry.reference.ReferenceFileException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One mapping of a YAML file, read by key. Each key is taken once; {@link #end()} refuses those that nobody took. Only
 * the tree of the file is built, no Java object, so a tag in the file cannot make one.
 */
final class YamlSection {

    private final Path file;
    private final String path;
    private final int line;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final Map<String, NodeTuple> left = new LinkedHashMap<>();

    private YamlSection(Path file, String path, Node node) {
        this.file = file;
        this.path = path;
        this.line = line(node);
        if (!(node instanceof MappingNode mapping)) {
            throw at(line, (path.isEmpty() ? "the file" : path) + " must hold keys and values");
        }
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw at(line(entry.getKeyNode()), "a key must be a word");
            }
            if (entries.put(key.getValue(), entry) != null) {
                throw at(line(key), name(key.getValue()) + " stands twice");
            }
        }
        left.putAll(entries);
    }

    /** Reads the mapping that a file consists of. */
    static YamlSection read(Path file) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        try (Reader text = Files.newBufferedReader(file)) {
            var root = new Yaml(new SafeConstructor(options)).compose(text);
            if (root == null) {
                throw ReferenceFileException.of(file, "is empty");
            }
            return new YamlSection(file, "", root);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw ReferenceFileException.at(
                    file, mark == null ? 1 : mark.getLine() + 1, "is no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw ReferenceFileException.of(file, "is no YAML: " + firstLine(e.getMessage()));
        } catch (IOException e) {
            throw ReferenceFileException.of(file, "cannot be read: " + e.getMessage());
        }
    }

    /** A mapping below this one. */
    YamlSection section(String key) {
        return new YamlSection(file, name(key), take(key));
    }

    /** A text that is not empty. */
    String text(String key) {
        return text(key, take(key));
    }

    /** A whole number between two bounds, both included. */
    int number(String key, int from, int to) {
        var node = take(key);
        if (node instanceof ScalarNode scalar
                && scalar.getTag().equals(Tag.INT)
                && scalar.getValue().matches("\\d{1,9}")) {
            int number = Integer.parseInt(scalar.getValue());
            if (number >= from && number <= to) {
                return number;
            }
        }
        throw at(line(node), "%s must be a whole number from %d to %d".formatted(name(key), from, to));
    }

    /** One of the values of an enum, written small with hyphens. */
    <E extends Enum<E>> E choice(String key, Class<E> type) {
        return choice(key, type, value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** One of the values of an enum, written as the function says. */
    <E extends Enum<E>> E choice(String key, Class<E> type, Function<E, String> word) {
        var node = take(key);
        var text = text(key, node);
        var values = type.getEnumConstants();
        for (E value : values) {
            if (word.apply(value).equals(text)) {
                return value;
            }
        }
        var words = Arrays.stream(values).map(word).toList();
        throw at(line(node), "%s '%s' must be one of %s".formatted(name(key), text, String.join(", ", words)));
    }

    /** A list that is not empty. */
    List<Node> list(String key) {
        return list(key, take(key));
    }

    /** A list of texts that is not empty. */
    List<String> texts(String key) {
        return texts(key, take(key));
    }

    /** The texts of a list within the list of a key. */
    List<String> texts(String key, Node node) {
        return list(key, node).stream().map(item -> text(key, item)).toList();
    }

    /** Refuses keys that were not asked for. */
    void end() {
        left.forEach((key, entry) -> {
            throw at(line(entry.getKeyNode()), name(key) + " is not known");
        });
    }

    /** A complaint about the value of a key. */
    ReferenceFileException wrong(String key, String reason) {
        var entry = entries.get(key);
        return at(entry == null ? line : line(entry.getValueNode()), name(key) + " " + reason);
    }

    private Node take(String key) {
        var entry = left.remove(key);
        if (entry == null) {
            throw at(line, name(key) + " is missing");
        }
        return entry.getValueNode();
    }

    private String text(String key, Node node) {
        if (!(node instanceof ScalarNode scalar) || scalar.getTag().equals(Tag.NULL)) {
            throw at(line(node), name(key) + " must be text");
        }
        // 2.4 is a number and no is false to YAML: what is meant as text and is not read so must stand in quotes.
        if (!scalar.getTag().equals(Tag.STR)) {
            throw at(line(node), "%s %s must be text: put it in quotes".formatted(name(key), scalar.getValue()));
        }
        if (scalar.getValue().isBlank()) {
            throw at(line(node), name(key) + " is empty");
        }
        return scalar.getValue().strip();
    }

    private List<Node> list(String key, Node node) {
        if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            throw at(line(node), name(key) + " must be a list that is not empty");
        }
        return sequence.getValue();
    }

    private String name(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private ReferenceFileException at(int where, String reason) {
        return ReferenceFileException.at(file, where, reason);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }
}
