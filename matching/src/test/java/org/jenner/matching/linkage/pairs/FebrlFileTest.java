package org.jenner.matching.linkage.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jenner.matching.linkage.BirthDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FebrlFileTest {

    private static final String COLUMNS = "rec_id, given_name, surname, street_number, address_1, address_2, suburb,"
            + " postcode, state, date_of_birth, soc_sec_id\n";

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("records.csv"), text);
    }

    @Test
    void readsRecords() throws IOException, PairFileException {
        FebrlRecord read = FebrlFile.read(file(COLUMNS
                        + "rec-17-dup-2, anna, testo, 12, main street, , testville, 1234, sa, 19560449, 1804974\n"))
                .getFirst();

        assertThat(read.person()).isEqualTo(17);
        assertThat(read.said().name().family()).isEqualTo("testo");
        assertThat(read.said().addresses().getFirst().street()).isEqualTo("12 main street");
        // No day of the calendar, and yet evidence.
        assertThat(read.said().birth().date()).isEqualTo(new BirthDate(1956, 4, 49));
    }

    @Test
    void tellsFileAndLineOfWhatIsWrong() {
        assertThatThrownBy(() -> FebrlFile.read(file("id, name\n")))
                .hasMessageContaining(":1: expected the columns rec_id");
        assertThatThrownBy(() -> FebrlFile.read(file(COLUMNS + "rec-17-org, anna\n")))
                .hasMessageContaining(":2: expected 11 columns, the first such as rec-17-org");
        assertThatThrownBy(() -> FebrlFile.read(file(COLUMNS + "17, a, b, 1, c, , d, 1, sa, 19560409, 1\n")))
                .hasMessageContaining(":2: expected 11 columns");
        assertThatThrownBy(() -> FebrlFile.read(folder.resolve("none.csv")))
                .hasMessageEndingWith("none.csv: there is no such file");
    }
}
