package org.jenner.registry.reference.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jenner.registry.reference.ReferenceFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that cannot be used are refused with file, line and reason. */
class CodeSetReaderTest {

    @TempDir
    Path folder;

    /** Copies the code sets that come with the registry. */
    static void copy(Path to) throws IOException {
        for (CodeFile file : CodeFile.values()) {
            Files.copy(CodeSetsTest.FOLDER.resolve(file.fileName()), to.resolve(file.fileName()));
        }
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "cvx.tsv|code\\ttext|code\\tname|line 1: the header must be code, text, full-name",
                "cvx.tsv|\\n02\\tOPV|\\n2\\tOPV|line 3: code '2' is not to be understood",
                "cvx.tsv|\\n02\\tOPV|\\n01\\tOPV|line 3: code '01' stands twice",
                "cvx.tsv|\\n03\\tMMR\\t|\\n03\\t\\t|line 4: text '' is empty",
                "cvx.tsv|\\n03\\tMMR\\t|\\n03\\t|line 4: has 6 fields, not 7",
                "cvx.tsv|never-active|never|status 'never' is not to be understood",
                "cvx.tsv|immune-globulin|globulin|kind 'globulin' is not to be understood",
                "cvx.tsv|\\tyes\\t|\\tY\\t|unspecified 'Y' must be 'yes' or ''",
                "cvx.tsv|2010-05-28|5/28/2010|last-updated '5/28/2010' is no date of the form 2025-11-19",
                "cvx.tsv|2010-05-28|2010-02-30|last-updated '2010-02-30' is no date of the form 2025-11-19",
                "cvx.tsv|2010-05-28|2010-05-2x|last-updated '2010-05-2x' is no date of the form 2025-11-19",
                "mvx.tsv|\\nAB\\t|\\nA\\t|line 2: code 'A' is not to be understood",
                "mvx.tsv|inactive|unknown|line 2: status 'unknown' must be 'active' or 'inactive'",
                "cvx-group.tsv|DTAP\\t107|DTAP\\t777|group-cvx '777' is not in cvx.tsv",
                "trade-name.tsv|\\tPFR\\t|\\tQQQ\\t|mvx 'QQQ' is not in mvx.tsv",
                "vis.tsv|\\n253|\\n254|line 2: barcode '254088698300001111110714' is not 253 and 21 more digits",
                "cvx-vis.tsv|\\t253|\\t953|line 2: barcode",
                "ndc.tsv|\\n00005-0100-01|\\n0005-0100-01|line 2: ndc '0005-0100-01' is not to be understood",
                "ndc.tsv|\\tuse\\t|\\tbox\\t|line 2: units 'box' is not to be understood",
                "ndc.tsv|Trumenba\\t162|Trumenba\\t|line 2: cvx '' is not in cvx.tsv",
                "ndc.tsv|Trumenba\\t162|Trumenba\\t162 777|line 2: cvx '162 777' is not in cvx.tsv",
                "ndc.tsv|162\\tPFR|162\\tQQQ|line 2: mvx 'QQQ' is not in mvx.tsv",
                "unspecified.tsv|\\n17\\t|\\n777\\t|unspecified '777' is not in cvx.tsv",
                "unspecified-local.tsv|\\n14\\t86|\\n14\\t14|line 2: specific '14' is the unspecified code itself",
                "group-cvx.tsv|\\t317\\t|\\t777\\t|line 3: cvx '777' is not in cvx.tsv",
                "hl7-tables.tsv|\\nNIP002\\t|\\nNIP02\\t|the table NIP002 is missing",
                "hl7-tables.tsv|\\tlegacy|\\told|use 'old' must be 'legacy' or ''",
                "hl7-aliases.tsv|\\tCDCREC\\t|\\t\\t|line 2: system '' is empty",
                "sources.tsv|2025|25|is no date of the form 2025-11-19"
            })
    void refuses(String file, String text, String instead, String complaint) throws IOException {
        copy(folder);
        var path = folder.resolve(file);
        var before = Files.readString(path);
        Files.writeString(path, before.replace(plain(text), plain(instead)));
        assertThat(Files.readString(path)).isNotEqualTo(before);
        assertRefused(path + (complaint.startsWith("line") ? " " : ""), complaint);
    }

    @ParameterizedTest
    @CsvSource({"cvx.tsv", "ndc.tsv", "hl7-tables.tsv", "group-cvx.tsv", "sources.tsv"})
    void refusesAMissingFile(String file) throws IOException {
        copy(folder);
        Files.delete(folder.resolve(file));
        assertRefused(folder.resolve(file).toString(), "is missing");
    }

    @Test
    void refusesAFileWithoutRows() throws IOException {
        copy(folder);
        Files.writeString(folder.resolve("mvx.tsv"), "code\ttext\tstatus\tlast-updated\n");
        assertRefused("mvx.tsv", "holds no rows");
        Files.writeString(folder.resolve("mvx.tsv"), "");
        assertRefused("mvx.tsv line 1", "the header must be");
    }

    @Test
    void refusesAnotherCharacterSet() throws IOException {
        copy(folder);
        Files.write(folder.resolve("mvx.tsv"), "code\tM\u00e9rieux".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("mvx.tsv", "is not UTF-8 text");
    }

    @Test
    void refusesAFolderThatIsNone() {
        assertThatExceptionOfType(ReferenceFileException.class)
                .isThrownBy(() -> CodeSets.load(folder.resolve("nowhere")))
                .withMessageContaining("nowhere")
                .withMessageContaining("is not a folder of code files");
    }

    @Test
    void anotherContentIsAnotherVersion() throws IOException {
        copy(folder);
        var same = CodeSets.load(folder).version();
        assertThat(same).isEqualTo(CodeSets.load(CodeSetsTest.FOLDER).version());
        var file = folder.resolve("group-cvx.tsv");
        Files.writeString(file, Files.readString(file).replace("polio,", "Polio,"));
        assertThat(CodeSets.load(folder).version()).isNotEqualTo(same);
    }

    private void assertRefused(String where, String complaint) {
        assertThatExceptionOfType(ReferenceFileException.class)
                .isThrownBy(() -> CodeSets.load(folder))
                .withMessageContaining(where)
                .withMessageContaining(complaint);
    }

    private static String plain(String text) {
        return text.replace("\\t", "\t").replace("\\n", "\n");
    }
}
