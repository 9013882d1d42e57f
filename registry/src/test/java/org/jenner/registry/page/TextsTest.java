package org.jenner.registry.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The message files: every text is a format that works, and every text that is asked for is there. */
class TextsTest {
    private static final Path TEXTS = Path.of("src/main/resources/texts");
    private static final Pattern ASKED = Pattern.compile(
            "(?:text\\(|required\\(\"[^\"]*\", |refuse\\([^,\"]*(?:\"[^\"]*\")?, |Flash\\.say\\(request, response, )"
                    + "\"([a-z]+\\.[a-z-]*[a-z])\"");

    @Test
    void everyTextIsAFormatWithoutAStrayApostrophe() {
        texts().forEach((key, text) -> {
            assertThat(text).as(key).doesNotContain("'").isNotBlank();
            assertThat(new MessageFormat(text).format(new Object[] {1, 2, 3}))
                    .as(key)
                    .isNotBlank();
        });
    }

    @Test
    void everyTextThatIsAskedForIsThere() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (Path folder : new Path[] {Path.of("src/main/jte"), Path.of("src/main/java")}) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .forEach(file ->
                                ASKED.matcher(read(file)).results().forEach(found -> asked.add(found.group(1))));
            }
        }
        assertThat(asked).hasSizeGreaterThan(100);
        asked.removeAll(texts().keySet());
        assertThat(asked).as("texts that are nowhere").isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(TEXTS)) {
            files.forEach(file -> {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
                String name = file.getFileName().toString().replace(".properties", ".");
                properties.stringPropertyNames().forEach(key -> texts.put(name + key, properties.getProperty(key)));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
