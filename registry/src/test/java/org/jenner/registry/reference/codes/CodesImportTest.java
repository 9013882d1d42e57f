package org.jenner.registry.reference.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code codes import}: from files as CDC writes them to our own, all or nothing. */
class CodesImportTest {

    private static final Path SAMPLE =
            Path.of("src", "test", "resources", "org", "jenner", "registry", "reference", "codes", "cdc-sample");
    private static final Path PUBLISHED = Path.of("..", "..", "shared", "codesets");

    @TempDir
    Path work;

    private Path release;
    private Path codesets;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void layOut() throws IOException {
        release = Files.createDirectory(work.resolve("release"));
        codesets = Files.createDirectory(work.resolve("codesets"));
        for (CdcFile file : CdcFile.values()) {
            Files.copy(SAMPLE.resolve(file.fileName()), release.resolve(file.fileName()));
        }
        for (String kept : new String[] {"hl7-tables.tsv", "hl7-aliases.tsv"}) {
            Files.copy(CodeSetsTest.FOLDER.resolve(kept), codesets.resolve(kept));
        }
        Files.writeString(codesets.resolve("group-cvx.tsv"), "group\tcvx\ttext\nHepB\t45\tHep B\n");
        Files.writeString(codesets.resolve("unspecified-local.tsv"), "unspecified\tspecific\twhy\n107\t110\tsample\n");
    }

    @Test
    void writesTheFilesOfOurOwn() throws IOException {
        assertThat(run("import", release.toString(), "--to", codesets.toString()))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(lines("cvx.tsv"))
                .hasSize(13)
                .startsWith("code\ttext\tfull-name\tstatus\tkind\tunspecified\tlast-updated")
                .contains(
                        "03\tMMR\tmeasles, mumps and rubella virus vaccine\tactive\tvaccine\t\t2010-05-28",
                        "30\tHBIG\thepatitis B immune globulin\tactive\timmune-globulin\t\t2020-09-04",
                        "45\tHep B, unspecified formulation\thepatitis B vaccine, unspecified formulation\tinactive\tvaccine\tyes\t2010-09-30",
                        "57\thantavirus\thantavirus vaccine\tnever-active\tvaccine\t\t2020-09-09",
                        "306\tRSV, mAb, nirsevimab-alip\tRespiratory syncytial virus (RSV) monoclonal antibody, IgG1κ , (nirsevimab-alip)\tactive\tmonoclonal-antibody\t\t2023-07-25");
        assertThat(lines("cvx.tsv").subList(1, 13))
                .extracting(line -> line.substring(0, line.indexOf('\t')))
                .containsExactly("03", "08", "20", "30", "43", "44", "45", "57", "77", "107", "110", "306");
        assertThat(lines("mvx.tsv"))
                .containsExactly(
                        "code\ttext\tstatus\tlast-updated",
                        "AB\tAbbott Laboratories\tinactive\t2017-11-16",
                        "MSD\tMerck and Co., Inc.\tactive\t2012-10-18",
                        "SKB\tGlaxoSmithKline\tactive\t2010-05-28",
                        "SNV\tSinovac\tactive\t2021-07-12");
        assertThat(lines("cvx-group.tsv")).hasSize(10).contains("110\tDTAP\t107", "110\tHepB\t45", "03\tMMR\t03");
        assertThat(lines("trade-name.tsv"))
                .containsExactly(
                        "name\tcvx\tmvx\tstatus\tlast-updated",
                        "ACEL-IMUNE\t20\t\tinactive\t2010-09-01",
                        "OLD ONE\t20\t\tinactive\t2010-09-01",
                        "PEDIARIX\t110\tSKB\tactive\t2010-09-01");
        assertThat(lines("unspecified.tsv"))
                .containsExactly(
                        "unspecified\tspecific\tgroup",
                        "45\t08\tHepB",
                        "45\t43\tHepB",
                        "45\t44\tHepB",
                        "45\t110\tHepB",
                        "107\t20\tDTAP",
                        "107\t110\tDTAP");
    }

    @Test
    void bringsTheProductFilesTogether() throws IOException {
        run("import", release.toString(), "--to", codesets.toString());
        assertThat(lines("ndc.tsv"))
                .containsExactly(
                        "ndc\tunits\tproduct\tcvx\tmvx\tstart\tend",
                        "00006-4681-00\tsale\tMMR TEN\t03\tMSD\t2009-01-01\t2015-01-01",
                        "00006-4681-01\tsale use\tMMR ONE\t03\tMSD\t2009-01-01\t2015-01-01",
                        "58160-0810-01\tuse\tOTHER ID 7\t20\tSKB\t\t",
                        "58160-0810-11\tsale\tINFANRIX®\t20\tSKB\t1997-01-29\t",
                        "58160-0821-01\tuse\tENGERIX-B\t43 44\tSKB\t2007-03-28\t",
                        "58160-0821-11\tsale\tENGERIX-B\t43 44\tSKB\t2007-03-28\t");
        assertThat(lines("vis.tsv"))
                .containsExactly(
                        "barcode\tdocument\tedition\tstatus",
                        "253088698300005911230512\tHepatitis B Vaccine VIS\t2023-05-12\thistoric",
                        "253088698300005911250131\tHepatitis B Vaccine VIS\t2025-01-31\tcurrent");
        assertThat(lines("cvx-vis.tsv")).hasSize(4);
        assertThat(lines("sources.tsv"))
                .hasSize(10)
                .anyMatch(line -> line.startsWith("cvx.xml\t12\t2024-12-16\t"))
                .anyMatch(line -> line.startsWith("NDC_Unit_use.txt\t5\t2023-02-01\t"))
                .anyMatch(line -> line.startsWith("NDC_Linker.txt\t5\t\t"));
        assertThat(CodeSets.load(codesets).version().published()).hasToString("2025-01-31");
    }

    @Test
    void saysWhatItLeftOutAndWhatToLookAt() {
        run("import", release.toString(), "--to", codesets.toString());
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("note: vac2vg.xml line 111: CVX 94 is not in cvx.xml; left out")
                .contains("note: tradename.xml line 57: MVX ZZZ is not in mvx.xml; left out")
                .contains("note: cvxvis.xml line 27: barcode 253088698300005911990101 is not in vis.xml; left out")
                .contains("note: NDC_Unit_use.txt line 5: CVX 62 is not in cvx.xml; left out")
                .contains("note: NDC_Linker.txt line 5: MVX QQQ is not in mvx.xml; left out")
                .contains("cvx.tsv             12 rows: 12 added, 0 changed, 0 removed")
                .contains("codesets now holds the code sets of 2025-01-31 (");
    }

    @Test
    void saysWhatChanged() throws IOException {
        run("import", release.toString(), "--to", codesets.toString());
        edit("mvx.xml", "<Value>Sinovac </Value>", "<Value>Sinovac Biotech</Value>");
        edit("vis.xml", "253088698300005911230512", "253088698300005911230513");
        edit("cvxvis.xml", "253088698300005911230512", "253088698300005911230513");
        out.reset();
        assertThat(run("import", release.toString(), "--to", codesets.toString()))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("cvx.tsv             12 rows: 0 added, 0 changed, 0 removed")
                .contains("    ~ SNV text: 'Sinovac' -> 'Sinovac Biotech'")
                .contains("    + 253088698300005911230513 Hepatitis B Vaccine VIS 2023-05-12 historic")
                .contains("    - 253088698300005911230512 Hepatitis B Vaccine VIS 2023-05-12 historic");
    }

    @Test
    void writesTheSameTwice() throws IOException {
        run("import", release.toString(), "--to", codesets.toString());
        var first = content();
        run("import", release.toString(), "--to", codesets.toString());
        assertThat(content()).isEqualTo(first);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "cvx.xml|</CVXCodes>||cvx.xml line",
                "cvx.xml|<CVXCodes>|<!DOCTYPE CVXCodes [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><CVXCodes>|has a document type",
                "cvx.xml|<CVXCode>03        </CVXCode>|<CVXCode>MMR</CVXCode>|CVXCode 'MMR' is not to be understood",
                "cvx.xml|<CVXCode>03        </CVXCode>|<CVXCode>20</CVXCode>|CVX 20 stands twice",
                "cvx.xml|<CVXCode>03        </CVXCode>|<CVXCode/>|CVXCode is empty",
                "cvx.xml|<CVXCode>03        </CVXCode>||CVXCode is missing",
                "cvx.xml|<CVXCode>03        </CVXCode>|<CVXCode><b>03</b></CVXCode>|a field holds elements",
                "cvx.xml|<Status>Never Active</Status>|<Status>Gone</Status>|Status 'Gone' is not to be understood",
                "cvx.xml|9/4/2020|2020-09-04|LastUpdated '2020-09-04' is no date like 5/28/2010",
                "cvx.xml|CVXInfo|MVXInfo|MVXInfo stands where CVXInfo should",
                "mvx.xml|<Value>AB</Value>|<Value>A1</Value>|MVX_CODE 'A1' is not to be understood",
                "mvx.xml|<Value>AB</Value>|<Value>SKB</Value>|MVX SKB stands twice",
                "mvx.xml|<Name>MVX_CODE</Name>||a Value has no Name",
                "mvx.xml|<Value>Inactive</Value>|<Value>Sold</Value>|Status 'sold' is neither active nor inactive",
                "mvx.xml|<Name>Notes</Name>|<Name>Status</Name>|Status stands twice in one record",
                "vis.xml|253088698300005911250131|25308869830000591125013|is not 253 and 21 more digits",
                "NDC_Unit_use.txt|`|20070328|`|`|20070328`|NDC_Unit_use.txt line 1: has 16 fields, not 17",
                "NDC_Unit_use.txt|20070328|20071328|'20071328' is no date like 20250701",
                "NDC_Unit_use.txt|58160-0821-01|58160-0821-02|58160-821-01 and 58160-0821-02 disagree",
                "NDC_Unit_sale.txt|58160-0821-11|58160-821|ndc11 '58160-821' is not to be understood",
                "NDC_Linker.txt|`|SKB`|`|12`|mvx '12' is not to be understood"
            })
    void refusesAMalformedReleaseAndLeavesAllAsItWas(String file, String text, String instead, String complaint)
            throws IOException {
        run("import", release.toString(), "--to", codesets.toString());
        var before = content();
        edit(file, text == null ? "" : text, instead == null ? "" : instead);
        assertRefused(complaint, before);
    }

    @ParameterizedTest
    @EnumSource(CdcFile.class)
    void refusesAReleaseWithAFileMissingOrEmpty(CdcFile file) throws IOException {
        run("import", release.toString(), "--to", codesets.toString());
        var before = content();
        Files.writeString(release.resolve(file.fileName()), "");
        assertRefused(file.fileName(), before);
        Files.delete(release.resolve(file.fileName()));
        assertRefused(file.fileName() + ": is missing", before);
    }

    @Test
    void refusesXmlWithoutRecords() throws IOException {
        Files.writeString(release.resolve("mvx.xml"), "<MVXCodes></MVXCodes>");
        assertRefused("mvx.xml: holds no MVXInfo", content());
    }

    @Test
    void refusesAReleaseThatBreaksWhatIsKeptByHand() throws IOException {
        Files.writeString(codesets.resolve("group-cvx.tsv"), "group\tcvx\ttext\nPolio\t89\tpolio\n");
        assertRefused("codesets/group-cvx.tsv line 2: cvx '89' is not in cvx.tsv once this release is in", content());
    }

    @Test
    void refusesAFolderWithoutTheFilesKeptByHand() throws IOException {
        Files.delete(codesets.resolve("hl7-tables.tsv"));
        assertRefused("hl7-tables.tsv: is missing; the folder to write must hold the files kept by hand", content());
    }

    @Test
    void refusesAFolderThatIsNone() throws IOException {
        var before = content();
        assertThat(run("import", work.resolve("nowhere").toString(), "--to", codesets.toString()))
                .isOne();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("nowhere: is not a folder. Nothing was changed");
        assertThat(content()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"''", "import", "export x", "import x y", "import x --into y", "import --to y", "import x --to"})
    void explainsItself(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("usage: codes import FOLDER [--to DIR]");
    }

    @Test
    void whatComesWithTheRegistryIsWhatCdcPublished() throws IOException {
        assumeTrue(Files.isDirectory(PUBLISHED), "CDC's published files are not here: " + PUBLISHED);
        CodeSetReaderTest.copy(Files.createDirectory(work.resolve("published")));
        codesets = work.resolve("published");
        var before = content();
        for (CodeFile file : CodeFile.values()) {
            if (file.imported()) {
                Files.delete(codesets.resolve(file.fileName()));
            }
        }
        assertThat(run("import", PUBLISHED.toString(), "--to", codesets.toString()))
                .isZero();
        assertThat(content()).isEqualTo(before);
    }

    private void assertRefused(String complaint, Map<String, String> before) throws IOException {
        err.reset();
        assertThat(run("import", release.toString(), "--to", codesets.toString()))
                .isOne();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(complaint)
                .contains("Nothing was changed")
                .hasLineCount(1);
        assertThat(content()).isEqualTo(before);
    }

    private int run(String... arguments) {
        return CodesCommand.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private void edit(String file, String text, String instead) throws IOException {
        var path = release.resolve(file);
        var before = Files.readString(path, StandardCharsets.ISO_8859_1);
        assertThat(before).contains(text);
        Files.writeString(path, before.replace(text, instead), StandardCharsets.ISO_8859_1);
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(codesets.resolve(file));
    }

    private Map<String, String> content() throws IOException {
        var content = new TreeMap<String, String>();
        try (var files = Files.list(codesets)) {
            for (Path file : files.toList()) {
                content.put(file.getFileName().toString(), Files.isDirectory(file) ? "folder" : Files.readString(file));
            }
        }
        return content;
    }
}
