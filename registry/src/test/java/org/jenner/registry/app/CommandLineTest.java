package org.jenner.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Command lines that cannot be understood: one line, exit code 2. */
class CommandLineTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "dance, there is no command dance",
        "start --port 70000, --port takes a number",
        "start --port x, --port takes a number",
        "start --port, --port needs a value",
        "start --port 1 --port 2, --port stands twice",
        "start --colour blue, there is no option --colour",
        "start now, start does not know the word now",
        "start --tls-key x, belong together",
        "database, database knows one word: script",
        "held away, held knows one word: release",
        "held --dry-run, held knows one word: release",
        "held release --environment moon, there is no environment moon",
        "send, send needs the files",
        "send --raw, send needs the files"
    })
    void sayWhichWordIsWrong(String words, String line) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream said = new PrintStream(err, true, StandardCharsets.UTF_8);
        assertThat(Jenner.run(List.of(words.split(" ")), said, said)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("jenner: ")
                .contains(line)
                .hasLineCount(1);
    }
}
