package org.jenner.cdsi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jenner.cdsi.CdcSchedule464;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases as CDC publishes them, and as JUnit XML afterwards. */
class CaseFileTest {
    private static final Path SHARED = Path.of("../../shared/cdsi/cases");
    private static final String HEADER = "CDC_Test_ID,Test_Case_Name,DOB,gender,Observation_Code_1,Observation_Date_1,"
            + "Series_Status,Date_Administered_1,CVX_1,MVX_1,Evaluation_Status_1,"
            + "Date_Administered_2,CVX_2,MVX_2,Evaluation_Status_2,"
            + "Forecast_#,Earliest_Date,Recommended_Date,Past_Due_Date,Vaccine_Group,Assessment_Date";
    private static final String NEWBORN = "one,\"A newborn, \"\"healthy\"\"\nand well\",2025-11-10,F,,,Not complete,"
            + ",,,,,,,,1,2025-12-22,2026-01-10,2026-03-09,HIB,2025-11-10";
    private static final String GIVEN =
            "two,,9/6/2025,F,,,Not complete,10/15/2025,107,,Valid,11/10/2025,107,,Not Valid,"
                    + "2,12/8/2025,1/6/2026,3/5/2026,DTAP,11/10/2025";
    private static final String CONDITION = "three,,2010-06-06,F,80,,Contraindicated,,,,,,,,,-,,,,HepA,2025-06-06";

    @TempDir
    Path folder;

    private CaseOutcome run(String name, byte[] content) throws IOException, CaseRefusedException {
        Path file = Files.write(folder.resolve(name), content);
        return new CaseRunner(CdcSchedule464.RELEASE).run(file);
    }

    private CaseOutcome csv(String... rows) throws IOException, CaseRefusedException {
        return run("cases.csv", String.join("\r\n", rows).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsCdcsColumnsFromCsv() throws IOException, CaseRefusedException {
        CaseOutcome outcome = csv("\uFEFF" + HEADER, NEWBORN, GIVEN, CONDITION, ",,,,,,,,,,,,,,,,,,,,", "");
        assertThat(outcome.misses()).isEmpty();
        assertThat(outcome.results())
                .extracting(CaseResult::caseId, CaseResult::vaccineGroup)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("one", "HIB"),
                        org.assertj.core.groups.Tuple.tuple("two", "DTaP/Tdap/Td"),
                        org.assertj.core.groups.Tuple.tuple("three", "HepA"));
    }

    @Test
    void comparesWhatTheSheetSays() throws IOException, CaseRefusedException {
        assertThat(csv(HEADER, GIVEN.replace("107,,Not Valid", "107,,Valid"))
                        .misses()
                        .getFirst()
                        .differences())
                .containsExactly("dose 2 of 2025-11-10 (CVX 107): expected Valid, came Not Valid");
        assertThat(csv(HEADER, NEWBORN.replace("2026-03-09", ""))
                        .misses()
                        .getFirst()
                        .differences())
                .contains("past due: expected none, came 2026-03-09");
        assertThat(csv(HEADER, CONDITION.replace(",-,", ",1,"))
                        .misses()
                        .getFirst()
                        .differences())
                .contains("dose number: expected 1, came 0");
    }

    @Test
    void readsTheCodePageOfTheMachineToo() throws IOException, CaseRefusedException {
        byte[] content = (HEADER + "\n" + NEWBORN.replace("healthy", "fit \u2013 well"))
                .getBytes(Charset.forName("windows-1252"));
        assertThat(run("cases.csv", content).passed()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CDC_Test_ID | Test_ID | the first row is not that of CDC's cases: it has no CDC_Test_ID
            Forecast_#,Earliest_Date | Forecast,Earliest | the first row is not that of CDC's cases: it has no Forecast_#, Earliest_Date
            CVX_2 | CVX_1 | two columns are called CVX_1
            2025-11-10,F | 2025-13-10,F | line 2: dob '2025-13-10' is no date such as 2025-11-10
            2025-11-10,F | ,F | line 2: the case needs dob
            9/6/2025 | 9/31/2025 | line 4: dob '9/31/2025' is no date such as 2025-11-10
            9/6/2025 | 9/6/25 | line 4: dob '9/6/25' is no date such as 2025-11-10
            9/6/2025 | 45906 | line 4: dob '45906' is no date such as 2025-11-10
            10/15/2025,107 | ,107 | line 4: the case needs date
            10/15/2025,107 | 10/15/2025, | line 4: the case needs cvx
            9/6/2025,F | 9/6/2025,F,F | line 4 has 22 cells, the first has 21
            well" | well | line 2: a quoted cell does not end
            well" | well"x | line 3: a quoted cell ends before its comma
            Not complete,10 | Not "complete",10 | line 4: a quote inside a cell that does not begin with one
            """)
    void tellsFileAndRowOfWhatIsNoCase(String from, String to, String reason) {
        String text = String.join("\n", HEADER, NEWBORN, GIVEN);
        assertThat(text).contains(from);
        assertThatThrownBy(() -> csv(text.replace(from, to == null ? "" : to)))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessage(folder.resolve("cases.csv") + ": " + reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases.csv", "cases.jsonl"})
    void aFileWithoutCasesIsRefused(String name) {
        assertThatThrownBy(() -> run(name, new byte[0]))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessageEndingWith(name + " holds no case");
        assertThatThrownBy(() -> csv(HEADER)).hasMessageEndingWith("holds no case");
    }

    /** The parts of a workbook as spreadsheet programs write them; texts are shared, dates are day numbers. */
    private static Map<String, String> workbook(String rows) {
        return new java.util.LinkedHashMap<>(Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "xl/workbook.xml",
                """
                <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr/>
                <sheets><sheet name="Change History" sheetId="1" r:id="rId1"/>
                <sheet name="Cases" sheetId="2" r:id="rId2"/></sheets></workbook>
                """,
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>
                <Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>
                """,
                "xl/sharedStrings.xml",
                "<sst>" + shared() + "</sst>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Version</t></is></c></row>"
                        + "</sheetData></worksheet>",
                "xl/worksheets/sheet2.xml",
                "<worksheet><dimension ref=\"A1\"/><sheetData>" + header() + rows + "</sheetData></worksheet>"));
    }

    private static String shared() {
        StringBuilder items = new StringBuilder();
        for (String name : HEADER.split(",")) {
            // One text of two looks.
            items.append("<si><r><rPr><b/></rPr><t>").append(name.charAt(0)).append("</t></r><r><t>");
            items.append(name.substring(1)).append("</t></r></si>");
        }
        return items.toString();
    }

    private static String header() {
        StringBuilder row = new StringBuilder("<row r=\"1\">");
        IntStream.range(0, HEADER.split(",").length)
                .forEach(i -> row.append("<c r=\"%c1\" t=\"s\"><v>%d</v></c>".formatted('A' + i, i)));
        return row.append("</row>").toString();
    }

    private static final String DTAP =
            "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>two</t></is></c><c r=\"C3\"><v>45906</v></c>"
                    + "<c r=\"D3\" t=\"str\"><f>\"F\"</f><v>F</v></c>"
                    + "<c r=\"G3\" t=\"str\"><v>Not complete</v></c><c r=\"H3\"><v>45945</v></c><c r=\"I3\"><v>107</v></c>"
                    + "<c r=\"K3\" t=\"str\"><v>Valid</v></c><c r=\"P3\"><v>2</v></c><c r=\"Q3\"><v>45990.0</v></c>"
                    + "<c r=\"R3\"><v>46028</v></c><c r=\"S3\"><v>46086</v></c><c r=\"T3\" t=\"str\"><v>DTAP</v></c>"
                    + "<c r=\"U3\"><v>45971</v></c></row>";

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** The same case in both forms gets the same answer. */
    @Test
    void readsCdcsColumnsFromAWorkbook() throws IOException, CaseRefusedException {
        CaseOutcome workbook = run("cases.xlsx", zip(workbook(DTAP)));
        CaseOutcome same = csv(
                HEADER,
                "two,,2025-09-06,F,,,Not complete,2025-10-15,107,,Valid,,,,,2,2025-11-15,2026-01-06,2026-03-05,DTAP,2025-11-10");
        assertThat(workbook.results()).hasSize(1);
        assertThat(workbook.results().getFirst().caseId()).isEqualTo("two");
        assertThat(same.misses()).isEmpty();
        // The workbook's earliest day is another one on purpose: it is compared.
        assertThat(workbook.misses().getFirst().differences())
                .startsWith("earliest: expected 2025-11-29, came 2025-11-15")
                .hasSize(2);
    }

    @ParameterizedTest(name = "{2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            xl/workbook.xml | <workbookPr/> | <workbookPr date1904="1"/> | the workbook counts its days from 1904, not from 1900
            xl/workbook.xml | r:id="rId2" | r:id="rId9" | the workbook has no part xl/
            xl/workbook.xml | <sheets> | <sheets | xl/workbook.xml:2: not well-formed XML
            xl/workbook.xml | <workbook | <!DOCTYPE workbook [<!ENTITY x SYSTEM "file:///etc/hostname">]><workbook | xl/workbook.xml:1: a document type is not allowed here
            xl/sharedStrings.xml | <t>DC_Test_ID | <t>DC_ID | no sheet of the workbook has CDC_Test_ID in its first row
            xl/worksheets/sheet2.xml | <c r="A3" t="inlineStr"> | <c r="A3" t="s"><v>99</v> | row 3 of sheet Cases names the text 99, which there is not
            xl/worksheets/sheet2.xml | <c r="G3" t="str"> | <c r="G3" t="e"> | row 3 of sheet Cases has a cell with an error: Not complete
            xl/worksheets/sheet2.xml | r="D3" | r="B3" | row 3 of sheet Cases has a cell B3 out of its place
            xl/worksheets/sheet2.xml | r="U3" | r="ZZZZZZ3" | row 3 of sheet Cases has a cell ZZZZZZ3 out of its place
            xl/worksheets/sheet2.xml | <c r="C3"><v>45906</v> | <c r="C3"><v>x</v> | row 3 of sheet Cases: dob 'x' is no date such as 2025-11-10
            """)
    void tellsWhatIsWrongWithAWorkbook(String part, String from, String to, String reason) {
        Map<String, String> parts = workbook(DTAP);
        assertThat(parts.get(part)).contains(from);
        parts.computeIfPresent(
                part,
                (name, text) -> text.replaceFirst(
                        java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)));
        assertThatThrownBy(() -> run("cases.xlsx", zip(parts)))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessageStartingWith(folder.resolve("cases.xlsx") + ": " + reason);
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        assertThatThrownBy(() -> run("cases.xlsx", "words".getBytes(StandardCharsets.UTF_8)))
                .hasMessageEndingWith("the workbook has no part xl/workbook.xml");
        assertThatThrownBy(() -> run("cases.xls", new byte[] {1}))
                .hasMessageEndingWith("the old form of workbooks is not read: save it as .xlsx or .csv");
        Map<String, String> bomb = workbook(DTAP);
        bomb.put("xl/media/image1.bin", " ".repeat(65 << 20));
        assertThatThrownBy(() -> run("cases.xlsx", zip(bomb)))
                .hasMessageEndingWith("the workbook is larger than 64 MiB unpacked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthy-4.45", "conditions-4.6"})
    void cdcsOwnSheetsSayWhatTheirJsonSays(String name) throws IOException, CaseRefusedException {
        Path sample = SHARED.resolve(name + ".sample.csv");
        assumeTrue(Files.isRegularFile(sample), "CDC's test cases are not here: " + sample.toAbsolutePath());
        CaseRunner runner = new CaseRunner(CdcSchedule464.RELEASE);
        CaseOutcome sheet = runner.run(sample);
        List<String> ids = sheet.results().stream().map(CaseResult::caseId).toList();
        List<CaseResult> lines = runner.run(SHARED.resolve(name + ".jsonl")).results().stream()
                .filter(result -> ids.contains(result.caseId()))
                .toList();
        assertThat(sheet.results()).hasSizeGreaterThanOrEqualTo(15).isEqualTo(lines);
    }

    @Test
    void tellsBuildServersInTheirForm() throws Exception {
        CaseOutcome outcome = csv(
                HEADER,
                NEWBORN,
                CONDITION,
                NEWBORN.replaceFirst("one", "x <&\u0001").replace("2025-12-22", "2025-12-23"));
        String xml = JUnitReport.of(outcome);
        var suites = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(suites.getAttribute("tests")).isEqualTo("3");
        assertThat(suites.getAttribute("failures")).isEqualTo("1");
        var suite =
                (org.w3c.dom.Element) suites.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("name")).isEqualTo("CDC/ACIP 4.64-508");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(3);
        var failed =
                (org.w3c.dom.Element) suite.getElementsByTagName("testcase").item(2);
        assertThat(failed.getAttribute("name")).isEqualTo("x <&\uFFFD");
        assertThat(failed.getAttribute("classname")).isEqualTo("HIB");
        var failure =
                (org.w3c.dom.Element) failed.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("earliest: expected 2025-12-23, came 2025-12-22");
        assertThat(failure.getTextContent())
                .startsWith("earliest: expected 2025-12-23, came 2025-12-22\n")
                .contains("7.5 Hib, Hib start at 2 months 4-dose series, dose 1: ");
    }
}
