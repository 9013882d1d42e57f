package org.jenner.hl7;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.jenner.hl7.problem.Location;
import org.jenner.hl7.problem.Problem;
import org.jenner.hl7.problem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class Hl7ReaderTest {

    private static final String HEADER = "MSH|^~\\&|EHR|CLINIC|||20260131093000-0500||VXU^V04^VXU_V04|7|P|2.5.1";

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource
    void tellsWhyATextIsNoMessage(String text, String code) {
        assertThat(unreadable(text).problem().code()).isEqualTo(code);
        assertThat(Hl7Reader.read(text, Limits.DEFAULT))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class,
                        reading -> assertThat(reading.problem().code()).isEqualTo(code));
    }

    static Stream<Arguments> tellsWhyATextIsNoMessage() {
        return Stream.of(
                Arguments.of("", "message-empty"),
                Arguments.of("\"\"", "message-header-missing"),
                Arguments.of(" \r\n\t\u000B\u001C\r", "message-empty"),
                Arguments.of("Hello", "message-header-missing"),
                Arguments.of("<ClinicalDocument/>", "message-header-missing"),
                Arguments.of("PID|1\r" + HEADER, "message-header-missing"),
                Arguments.of("PID|1|MAB|a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q|r|s|t|u", "message-header-missing"),
                Arguments.of("MAB|1|MAB|a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q|r|s|t|u", "message-header-missing"),
                Arguments.of("MSHH0\r", "delimiters-unusable"),
                Arguments.of("MSH|^|||||||^A|||2.2\r^AA", "delimiters-unusable"),
                Arguments.of("MSH", "delimiters-unusable"),
                Arguments.of("MSH|", "delimiters-unusable"),
                Arguments.of("MSH|^~\\|A", "delimiters-unusable"),
                Arguments.of("MSH|^~\\&#%|A", "delimiters-unusable"),
                Arguments.of("MSH|^^\\&|A", "delimiters-unusable"),
                Arguments.of("MSH^^~\\&^A", "delimiters-unusable"),
                Arguments.of("MSH|^~x&|A", "delimiters-unusable"),
                Arguments.of("MSH1^~\\&1A", "delimiters-unusable"),
                Arguments.of("MSH|^~\\ |A", "delimiters-unusable"),
                Arguments.of("MSH|^~\\\u00A7|A", "delimiters-unusable"),
                Arguments.of("MSH|^~\\&amp;|A", "xml-escaped-twice"),
                Arguments.of("FHS|^~\\&\r" + HEADER, "batch-instead-of-message"),
                Arguments.of("BHS|^~\\&\r" + HEADER, "batch-instead-of-message"),
                Arguments.of(HEADER + "\rPID|1\r" + HEADER + "\r", "message-header-repeated"),
                Arguments.of(HEADER + "\rPID|1\u0000\r", "control-character"),
                Arguments.of(HEADER + "\rnote \u0007 note\r", "control-character"));
    }

    @Test
    void locatesASecondHeader() {
        Problem problem = unreadable(HEADER + "\r" + HEADER).problem();

        assertThat(problem.location()).isEqualTo(Location.ofSegment("MSH", 2));
        assertThat(problem.severity()).isEqualTo(Severity.ERROR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEADER + "\rPID|1\rPD1|\r",
                HEADER + "\nPID|1\nPD1|",
                HEADER + "\r\nPID|1\r\n\r\n  \nPD1|\r\n",
                "\uFEFF" + HEADER + "\rPID|1\n\tPD1|",
                "\u000B" + HEADER + "\rPID|1\rPD1|\r\u001C\r",
                "  \n" + HEADER + "\n\rPID|1\r\n PD1|\u001A"
            })
    void takesAnyLineEndAndFrame(String text) {
        Reading.Read reading = read(text.getBytes(UTF_8));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.message().segments()).extracting(Segment::name).containsExactly("MSH", "PID", "PD1");
        assertThat(reading.message().first("PID").orElseThrow().value(1)).isEqualTo("1");
    }

    @Test
    void passesOverLinesThatAreNoSegments() {
        Reading.Read reading =
                read((HEADER + "\rNTE|1||first half\rsecond half\rpid|2\rPIDX|3\rPID|4\n \nrest\n").getBytes(UTF_8));

        assertThat(reading.message().segments()).extracting(Segment::name).containsExactly("MSH", "NTE", "PID");
        assertThat(reading.message().segments()).extracting(Segment::isCut).containsExactly(false, true, true);
        assertThat(reading.problems()).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("line-without-segment");
            assertThat(problem.isError()).isTrue();
        });
        assertThat(reading.problems())
                .extracting(Problem::location)
                .containsExactly(Location.ofSegment("NTE", 1), Location.ofSegment("PID", 1));
        assertThat(reading.problems())
                .extracting(Problem::text)
                .containsExactly(
                        "Lines 3 to 5 are no segments and were ignored; a line break cuts this NTE.",
                        "Line 7 is no segment and was ignored; a line break cuts this PID.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void refusesMoreThanTheLimits(String code, Location location, String text) {
        Limits limits = new Limits(500, 5, 20, 4, 6);

        Reading.Unreadable reading = unreadable(text.getBytes(UTF_8), limits);
        assertThat(reading.problem().code()).isEqualTo(code);
        assertThat(reading.problem().location()).isEqualTo(location);
        assertThat(reading.header().orElseThrow().controlId()).isEqualTo("7");
    }

    static Stream<Arguments> refusesMoreThanTheLimits() {
        return Stream.of(
                Arguments.of("message-too-large", null, HEADER + "\rNTE|1||" + "x".repeat(500)),
                Arguments.of("segments-too-many", null, HEADER + "\rPID|1".repeat(5)),
                Arguments.of("segments-too-many", null, HEADER + "\rno segment".repeat(5)),
                Arguments.of("fields-too-many", Location.ofSegment("PID", 2), HEADER + "\rPID\rPID" + "|".repeat(21)),
                Arguments.of("repetitions-too-many", Location.ofField("PID", 1, 3), HEADER + "\rPID|||a~b~c~d~e"),
                Arguments.of("components-too-many", Location.ofField("PID", 1, 3), HEADER + "\rPID|||a~a^b^c^d^e^f^g"),
                Arguments.of("components-too-many", Location.ofField("PID", 1, 3), HEADER + "\rPID|||a^b^c&c&c&c&c"));
    }

    @Test
    void takesExactlyTheLimits() {
        Limits limits = new Limits(HEADER.length() + 70, 3, 20, 4, 6);
        String text = HEADER + "\rPID" + "|".repeat(20) + "\rNK1|||a^b^c^d^e^f~a~b&b&b&b&b&b~d";

        assertThat(Hl7Reader.read(text, limits)).isInstanceOf(Reading.Read.class);
    }

    @Test
    void refusesTenThousandSegments() {
        String text = HEADER + "\rRXA|0|1".repeat(10_000);

        assertThat(unreadable(text).problem().code()).isEqualTo("segments-too-many");
    }

    @Test
    void readsTheHeaderOfATooLargeMessageWithoutLineEnds() {
        byte[] body = (HEADER + "|||" + "x".repeat(2 << 20)).getBytes(UTF_8);

        Reading.Unreadable reading = unreadable(body, Limits.DEFAULT);
        assertThat(reading.problem().code()).isEqualTo("message-too-large");
        assertThat(reading.header().orElseThrow().controlId()).isEqualTo("7");
    }

    @Test
    void countsBytesNotCharacters() {
        String text = HEADER + "\rNTE|1||" + "\u00E9".repeat(30);
        Limits limits = new Limits(text.length() + 29, 10, 20, 10, 10);

        assertThat(unreadable(text.getBytes(UTF_8), limits).problem().code()).isEqualTo("message-too-large");
        assertThat(Hl7Reader.read(text, limits)).isInstanceOf(Reading.Unreadable.class);
    }

    @ParameterizedTest(name = "MSH-18 \"{0}\", sent as {1}: {2}")
    @CsvSource({
        "'', UTF-8, read",
        "'', US-ASCII, read",
        "'', windows-1252, character-set-assumed",
        "UNICODE UTF-8, UTF-8, read",
        "unicode utf-8, UTF-8, read",
        "UTF-8, UTF-8, read",
        "UNICODE, UTF-8, read",
        "UNICODE UTF-8~8859/1, UTF-8, read",
        "UNICODE UTF-8, ISO-8859-1, character-set-mismatch",
        "ASCII, ISO-8859-1, character-set-mismatch",
        "8859/1, ISO-8859-1, read",
        "8859/1, US-ASCII, read",
        "8859/1, UTF-8, character-set-not-named",
        "8859/1, windows-1252, read",
        "ASCII, UTF-8, character-set-mismatch",
        "8859/2, ISO-8859-2, read",
        "8859/15, ISO-8859-15, read",
        "UNICODE UTF-16, UTF-16, read",
        "'', UTF-16, read",
        "UNICODE, UTF-16, read",
        "UNICODE UTF-16, UTF-16LE, read",
        "UNICODE UTF-16, UTF-16BE, read",
        "UNICODE UTF-16, UTF-8, character-set-mismatch",
        "8859/1, UTF-16, character-set-mismatch",
        "EBCDIC, UTF-16, character-set-unknown",
        "EBCDIC, UTF-8, character-set-unknown",
        "BIG-5, UTF-8, character-set-unknown"
    })
    void readsTheCharacterSetThatTheHeaderNames(String named, String sent, String outcome) {
        String text = HEADER + "||||||" + named + "\rPID|1||||Testpatient^Zo\u00E9\r";
        byte[] body = text.getBytes(Charset.forName(sent));

        switch (Hl7Reader.read(body, Limits.DEFAULT)) {
            case Reading.Read(Message message, List<Problem> problems) -> {
                String name = message.first("PID").orElseThrow().value(5, 2);
                assertThat(name).isEqualTo(sent.equals("US-ASCII") ? "Zo?" : "Zo\u00E9");
                assertThat(problems.isEmpty() ? "read" : problems.getFirst().code())
                        .isEqualTo(outcome);
            }
            case Reading.Unreadable(Problem problem, var header) -> {
                assertThat(problem.code()).isEqualTo(outcome);
                assertThat(header.isPresent()).isEqualTo(!sent.startsWith("UTF-16"));
            }
        }
    }

    @Test
    void readsWindowsQuotesInAMessageThatCallsItselfLatin1() {
        byte[] body = (HEADER + "||||||8859/1\rNTE|1||\u0093quoted\u0094").getBytes(ISO_8859_1);

        Reading.Read reading = read(body);
        assertThat(reading.message().first("NTE").orElseThrow().value(3)).isEqualTo("\u201Cquoted\u201D");
        assertThat(reading.problems()).extracting(Problem::code).containsExactly("character-set-assumed");
    }

    @Test
    void refusesBytesThatAreLettersNowhere() {
        byte[] body = (HEADER + "\rNTE|1||\u0081").getBytes(ISO_8859_1);

        assertThat(unreadable(body, Limits.DEFAULT).problem().code()).isEqualTo("character-set-mismatch");
    }

    @Test
    void warnsOfLettersLostOnTheWay() {
        Reading.Read reading = read((HEADER + "\rNTE|1||Zo\uFFFD").getBytes(UTF_8));

        assertThat(reading.problems()).extracting(Problem::code).containsExactly("characters-lost");
    }

    @Test
    void refusesHalfACharacter() {
        assertThat(Hl7Reader.read(HEADER + "\rNTE|1||\uD83D", Limits.DEFAULT))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class,
                        reading -> assertThat(reading.problem().code()).isEqualTo("character-set-mismatch"));
        assertThat(Hl7Reader.read(HEADER + "\rNTE|1||\uD83D\uDE42", Limits.DEFAULT))
                .isInstanceOf(Reading.Read.class);
    }

    @Test
    void readsTheHeaderOfAMessageInTheWrongCharacterSet() {
        byte[] body = ("MSH|^~\\&|\u00C9HR|CLINIC|||||VXU^V04|8|P|2.5.1||||||ASCII\rPID|1").getBytes(ISO_8859_1);

        Message header = unreadable(body, Limits.DEFAULT).header().orElseThrow();
        assertThat(header.controlId()).isEqualTo("8");
        assertThat(header.header().value(3)).isEqualTo("?HR");
    }

    @Test
    void acceptsOtherDelimitersAndATruncationCharacter() {
        Reading.Read reading = read("MSH#*!?%~#EHR#\rPID#1##A*B%C!D##E|^\r".getBytes(UTF_8));

        Segment pid = reading.message().first("PID").orElseThrow();
        assertThat(pid.value(3, 1, 2, 2)).isEqualTo("C");
        assertThat(pid.value(3, 2, 1, 1)).isEqualTo("D");
        assertThat(pid.value(5)).isEqualTo("E|^");
        assertThat(reading.message().header().raw(2)).isEqualTo("*!?%~");
    }

    private static Reading.Read read(byte[] body) {
        Reading reading = Hl7Reader.read(body, Limits.DEFAULT);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return (Reading.Read) reading;
    }

    private static Reading.Unreadable unreadable(String text) {
        return unreadable(text.getBytes(UTF_8), Limits.DEFAULT);
    }

    private static Reading.Unreadable unreadable(byte[] body, Limits limits) {
        Reading reading = Hl7Reader.read(body, limits);
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        return (Reading.Unreadable) reading;
    }
}
