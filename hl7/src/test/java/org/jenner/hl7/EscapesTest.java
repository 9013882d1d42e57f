package org.jenner.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapesTest {

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "plain; plain",
                "\\F\\; |",
                "\\S\\\\R\\\\T\\\\E\\; ^~&\\",
                "a\\F\\b\\T\\c; a|b&c",
                "\\X41\\; A",
                "\\X4142\\; AB",
                "\\x41\\; \\x41\\",
                "\\XC3A9\\; \u00E9",
                "\\XC3\\; \\XC3\\",
                "\\X4\\; \\X4\\",
                "\\X\\; \\X\\",
                "\\XZZ\\; \\XZZ\\",
                "\\X00\\; \\X00\\",
                "\\X0B\\; \\X0B\\",
                "\\H\\bold\\N\\; \\H\\bold\\N\\",
                "\\H\\F\\N\\; \\H\\F\\N\\",
                "\\.sp+2\\; \\.sp+2\\",
                "\\Z12\\; \\Z12\\",
                "\\C2842\\; \\C2842\\",
                "\\; \\",
                "\\\\; \\\\",
                "open \\F; open \\F",
                "C:\\dir\\F\\x; C:\\dir|x",
                "C:\\a\\b; C:\\a\\b",
                "\\F; \\F"
            })
    void readsEscapeSequences(String sent, String meant) {
        assertThat(decode(sent)).isEqualTo(meant);
    }

    @Test
    void readsLineBreaks() {
        assertThat(decode("one\\.br\\two\\X0D0A\\three\\X09\\")).isEqualTo("one\ntwo\r\nthree\t");
    }

    @Test
    void readsBytesInTheCharacterSetOfTheMessage() {
        String text = "\\XE9\\";

        assertThat(Escapes.decode(text, 0, 5, Delimiters.STANDARD, Charset.forName("ISO-8859-1")))
                .isEqualTo("\u00E9");
    }

    @Test
    void writesWhatWouldBreakOut() {
        assertThat(Escapes.encode("a|b^c~d\\e&f\rg\nh")).isEqualTo("a\\F\\b\\S\\c\\R\\d\\E\\e\\T\\f\\X0D\\g\\X0A\\h");
        assertThat(Escapes.encode("\"\"")).isEqualTo("\\X22\\\\X22\\");
    }

    @Property
    void readsBackWhatItWrites(@ForAll String value) {
        String printable = value.chars()
                .filter(c -> !Escapes.isForbidden(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String encoded = Escapes.encode(printable);

        assertThat(encoded).doesNotContain("|", "^", "\r", "\n");
        assertThat(Escapes.decode(encoded, 0, encoded.length(), Delimiters.STANDARD, StandardCharsets.UTF_8))
                .isEqualTo(printable);
    }

    private static String decode(String sent) {
        return Escapes.decode(sent, 0, sent.length(), Delimiters.STANDARD, StandardCharsets.UTF_8);
    }
}
