package org.jenner.matching.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsFileTest {

    @TempDir
    Path folder;

    @Test
    void readsWhatItWrites() throws IOException, WeightsFileException {
        String text = WeightsFile.text(WeightsFile.shipped());
        Path file = Files.writeString(folder.resolve("weights.tsv"), text);

        assertThat(WeightsFile.text(WeightsFile.read(file))).isEqualTo(text);
    }

    @Test
    void agreementNeverSpeaksAgainstOnePersonInWhatIsShipped() {
        Weights shipped = WeightsFile.shipped();

        for (Field field : Field.values()) {
            if (field.levels().contains(Level.SAME)) {
                assertThat(shipped.of(field, Level.SAME).bits())
                        .as(field.name())
                        .isNotNegative();
            }
            assertThat(shipped.of(field, Level.DIFFERENT).bits())
                    .as(field.name())
                    .isNotPositive();
        }
        assertThat(shipped.terms().match()).isGreaterThan(shipped.terms().possible());
        assertThat(shipped.terms().person()).isPositive();
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(delimiter = '|', textBlock = """
            SEX        | HEIGHT      | there is no field HEIGHT
            DIFFERENT  | WORSE       | there is no level of
            person     | somebody    | this is neither one of version, source, match, possible, person nor a level
            0.000000   | much        | much' is no number
            1.5        | NaN         | is no number that weighs
            version    | match       | is there twice
            """)
    void saysWhatIsWrong(String from, String to, String message) throws IOException {
        String text = "version\tv\nsource\ts\nmatch\t9\npossible\t1\nperson\t2\n"
                + "level\tSEX\tDIFFERENT\t0.000000\t0.000000\t1.5\t-\n";
        Path file = Files.writeString(folder.resolve("weights.tsv"), text.replace(from.strip(), to.strip()));

        assertThatThrownBy(() -> WeightsFile.read(file))
                .isInstanceOf(WeightsFileException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(message.strip());
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        Path file = Files.writeString(folder.resolve("weights.tsv"), "version\tv\n");

        assertThatThrownBy(() -> WeightsFile.read(file)).hasMessage(file + ": the line source is missing");
        assertThatThrownBy(() -> WeightsFile.read(folder.resolve("none.tsv")))
                .hasMessageEndingWith("none.tsv: there is no such file");
        Path bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        assertThatThrownBy(() -> WeightsFile.read(bytes)).hasMessageEndingWith("this is no text in UTF-8");
    }
}
