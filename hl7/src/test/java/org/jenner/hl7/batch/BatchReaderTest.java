package org.jenner.hl7.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jenner.hl7.Hl7Reader;
import org.jenner.hl7.Limits;
import org.jenner.hl7.Reading;
import org.jenner.hl7.SampleMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchReaderTest {

    private static final String A = "MSH|^~\\&|A\rPID|1\r";
    private static final String B = "MSH|^~\\&|B\rPID|1\rPV1|1\r";

    @Test
    void dividesAWrappedFile() {
        List<String> items = items("FHS|^~\\&|EHR\rBHS|^~\\&|EHR\r" + A + B + "BTS|2|done\rFTS|1\r");

        assertThat(items).containsExactly("FHS", "BHS", "1 " + A, "2 " + B, "BTS", "FTS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MSH|^~\\&|A\nPID|1\nMSH|^~\\&|B\nPID|1\nPV1|1",
                "MSH|^~\\&|A\r\nPID|1\r\n\r\n\r\nMSH|^~\\&|B\r\nPID|1\r\nPV1|1\r\n\r\n",
                "\uFEFFMSH|^~\\&|A\rPID|1\r\n\rMSH|^~\\&|B\rPID|1\n\nPV1|1",
                "\u000BMSH|^~\\&|A\rPID|1\r\u001C\r\u000BMSH|^~\\&|B\rPID|1\rPV1|1\r\u001C\r"
            })
    void dividesABareFileWithAnyLineEnds(String text) throws IOException {
        BatchReader reader = reader(text);
        List<Integer> segments = new ArrayList<>();
        for (Optional<BatchItem> item = reader.next(); item.isPresent(); item = reader.next()) {
            assertThat(item.get()).isInstanceOf(BatchItem.MessageText.class);
            Reading reading = Hl7Reader.read(((BatchItem.MessageText) item.get()).body(), Limits.DEFAULT);
            assertThat(reading).isInstanceOf(Reading.Read.class);
            segments.add(((Reading.Read) reading).message().segments().size());
        }

        assertThat(segments).containsExactly(2, 3);
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource({
        "BHS ABTS|2, BHS 1 batch-message-count BTS",
        "BHS A B BTS|02, BHS 1 2 BTS",
        "BHS A BTS|many, BHS 1 batch-message-count BTS",
        "BHS A BTS, BHS 1 BTS",
        "BHS A, BHS 1 batch-trailer-missing",
        "FHS BHS A BTS|1, FHS BHS 1 BTS batch-trailer-missing",
        "FHS BHS A FTS|1, FHS BHS 1 batch-trailer-missing FTS",
        "FHS BHS A BTS|1 BHS B BTS|1 FTS|1, FHS BHS 1 BTS BHS 2 BTS batch-count FTS",
        "FHS BHS A BTS|1 BHS B BTS|1 FTS|2, FHS BHS 1 BTS BHS 2 BTS FTS",
        "BHS A BHS B BTS|1, BHS 1 batch-trailer-missing BHS 2 BTS",
        "A BTS|1, 1 batch-header-missing BTS",
        "BHS A BTS|1 FTS, BHS 1 BTS batch-header-missing FTS",
        "FHS A B FTS, FHS 1 2 FTS",
        "FHS BHS A BTS FTS FHS BHS B BTS FTS, FHS BHS 1 BTS FTS FHS BHS 2 BTS FTS",
        "BHS BTS|0, BHS BTS batch-empty",
        "PID|1 A, 1 batch-line-outside-message",
        "BHS A BTS PID|1 PV1|1, BHS 1 BTS batch-line-outside-message",
        "hello, batch-line-outside-message batch-empty"
    })
    void tellsWhatIsWrongWithTheWrapping(String file, String expected) {
        String text = file.replace("ABTS", "A BTS")
                .replace("FHS", "FHS|^~\\&|EHR")
                .replace("BHS", "BHS|^~\\&|EHR")
                .replaceAll("\\bA\\b", "MSH|^~\\\\&|EHR")
                .replaceAll("\\bB\\b", "MSH|^~\\\\&|EHR")
                .replace(' ', '\r');

        List<String> names =
                items(text).stream().map(item -> item.split(" ", 2)[0]).toList();
        assertThat(String.join(" ", names)).isEqualTo(expected);
    }

    @Test
    void isEmptyForAnEmptyFile() {
        assertThat(items("")).containsExactly("batch-empty");
        assertThat(items("\r\n\r\n")).containsExactly("batch-empty");
    }

    @Test
    void readsTheDelimitersOfTheWrapping() {
        assertThat(items("BHS#*!?%#EHR\r" + A + "BTS#1\r")).containsExactly("BHS", "1 " + A, "BTS");
        assertThat(items("BHS|^\r" + A)).containsExactly("batch-delimiters-unusable", "1 " + A);
    }

    @Test
    void leavesForeignLinesToTheMessage() {
        String odd = A + "FTS\u00E9 no trailer\rBHSX|1\rsecond half of a note\r";

        assertThat(items(odd + B)).containsExactly("1 " + odd, "2 " + B);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void refusesWideCharacters(String charset) throws IOException {
        byte[] body = A.getBytes(Charset.forName(charset));

        assertThat(items(new ByteArrayInputStream(body), Limits.DEFAULT)).containsExactly("batch-character-set");
    }

    @Test
    void cutsATooLargeMessageSoThatTheReaderRefusesItAndGoesOn() throws IOException {
        Limits limits = new Limits(100, 50, 50, 50, 50);
        String large = "MSH|^~\\&|A" + "\rNTE|1||note".repeat(100) + "\r";
        String oneLine = "MSH|^~\\&|A\rNTE|1||" + "x".repeat(1000) + "\r";
        BatchReader reader = reader(large + oneLine + B, limits);

        for (int i = 0; i < 2; i++) {
            byte[] body = ((BatchItem.MessageText) reader.next().orElseThrow()).body();
            assertThat(body).hasSize(101);
            assertThat(Hl7Reader.read(body, limits)).isInstanceOf(Reading.Unreadable.class);
        }
        assertThat(reader.next().orElseThrow()).isInstanceOf(BatchItem.MessageText.class);
        assertThat(reader.next()).isEmpty();
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void holdsOneMessageAtATime() throws IOException {
        byte[] message = SampleMessages.vxu(2_000).getBytes(UTF_8);
        Endless file = new Endless(message);
        BatchReader reader = new BatchReader(file, Limits.DEFAULT);

        for (int given = 1; given <= 20_000; given++) {
            BatchItem item = reader.next().orElseThrow();
            assertThat(((BatchItem.MessageText) item).number()).isEqualTo(given);
            assertThat(file.read - (long) given * message.length).isLessThan(100_000);
        }
    }

    /** The same message again and again. */
    private static final class Endless extends InputStream {
        private final byte[] message;
        private long read;

        Endless(byte[] message) {
            this.message = message;
        }

        @Override
        public int read() {
            return message[(int) (read++ % message.length)] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            for (int i = 0; i < length; i++) {
                buffer[offset + i] = (byte) read();
            }
            return length;
        }
    }

    @Test
    void passesOnThatTheStreamFailed() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatThrownBy(() -> new BatchReader(broken, Limits.DEFAULT).next())
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");
    }

    @Property
    void answersAnyFile(@ForAll byte[] file, @ForAll List<@IntRange(max = 7) Integer> parts) throws IOException {
        String[] known = {A, B, "FHS|^~\\&\r", "BHS|^~\\&\r", "BTS|1\r", "FTS|1\r", "BHS", "\u0000"};
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(known[part]));

        assertThat(items(new ByteArrayInputStream(file), Limits.DEFAULT)).isNotEmpty();
        assertThat(items(text.toString())).isNotEmpty();
    }

    private static List<String> items(String text) {
        try {
            return items(new ByteArrayInputStream(text.getBytes(UTF_8)), Limits.DEFAULT);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> items(InputStream in, Limits limits) throws IOException {
        BatchReader reader = new BatchReader(in, limits);
        List<String> items = new ArrayList<>();
        for (Optional<BatchItem> item = reader.next(); item.isPresent(); item = reader.next()) {
            items.add(
                    switch (item.get()) {
                        case BatchItem.Envelope(var segment) -> segment.name();
                        case BatchItem.MessageText(int number, byte[] body) ->
                            number + " " + new String(body, StandardCharsets.UTF_8);
                        case BatchItem.Trouble(var problem) -> problem.code();
                    });
        }
        return items;
    }

    private static BatchReader reader(String text) {
        return reader(text, Limits.DEFAULT);
    }

    private static BatchReader reader(String text, Limits limits) {
        return new BatchReader(new ByteArrayInputStream(text.getBytes(UTF_8)), limits);
    }
}
