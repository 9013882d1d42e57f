package org.jenner.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.hl7v2.HL7Exception;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reading compared with HAPI, and writing compared with reading, on whole files. */
class CorpusTest {

    private static final String NOT_THERE = "the collection of public sample messages is not beside the project";

    private final HapiComparison hapi = new HapiComparison();

    @TestFactory
    List<DynamicTest> ownMessagesReadAsHapiReadsThem() {
        return Corpus.own().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(compare(file)).isTrue()))
                .toList();
    }

    @Test
    void sharedMessagesReadAsHapiReadsThem() throws HL7Exception {
        List<Path> files = Corpus.shared();
        Assumptions.assumeFalse(files.isEmpty(), NOT_THERE);

        int compared = 0;
        for (Path file : files) {
            compared += compare(file) ? 1 : 0;
        }
        assertThat(compared).isGreaterThan(files.size() * 9 / 10);
    }

    @Test
    void messagesAreWrittenAsTheyWereRead() {
        for (Path file : Corpus.own()) {
            assertThat(rewritten(file)).as(file.toString()).isTrue();
        }
    }

    @Test
    void sharedMessagesAreWrittenAsTheyWereRead() {
        List<Path> files = Corpus.shared();
        Assumptions.assumeFalse(files.isEmpty(), NOT_THERE);

        long written = files.stream().filter(CorpusTest::rewritten).count();
        assertThat(written).isGreaterThan(files.size() * 9L / 10);
    }

    /** Whether both could read the file; when both can, they must agree. */
    private boolean compare(Path file) throws HL7Exception {
        if (!(Hl7Reader.read(Corpus.bytes(file), Limits.DEFAULT) instanceof Reading.Read(Message message, var _))) {
            return false;
        }
        Optional<ca.uhn.hl7v2.model.Message> theirs =
                hapi.parse(message.text().replace("\r\n", "\r").replace('\n', '\r'));
        if (theirs.isEmpty()) {
            return false;
        }
        assertSame(file, HapiComparison.valuesOf(message), HapiComparison.valuesOf(theirs.get()));
        return true;
    }

    /** Whether the file is a message; one that is keeps all its values when it is written anew, value by value. */
    private static boolean rewritten(Path file) {
        if (!(Hl7Reader.read(Corpus.bytes(file), Limits.DEFAULT) instanceof Reading.Read(Message message, var _))) {
            return false;
        }
        MessageWriter writer = new MessageWriter();
        message.segments().stream().map(Transcoding::copy).forEach(writer::add);
        Reading again = Hl7Reader.read(writer.text().getBytes(message.charset()), Limits.DEFAULT);
        assertThat(again).as(file.toString()).isInstanceOf(Reading.Read.class);
        Map<String, String> expected = HapiComparison.valuesOf(message);
        if (message.text().chars().anyMatch(c -> c > 0x7F)) {
            expected.putIfAbsent("MSH[1]-18(1).1.1", "UNICODE UTF-8");
        }
        assertSame(file, HapiComparison.valuesOf(((Reading.Read) again).message()), expected);
        return true;
    }

    /** Shows only what differs. */
    private static void assertSame(Path file, Map<String, String> values, Map<String, String> expected) {
        Set<Map.Entry<String, String>> ours = new HashSet<>(values.entrySet());
        ours.removeAll(expected.entrySet());
        Set<Map.Entry<String, String>> theirs = new HashSet<>(expected.entrySet());
        theirs.removeAll(values.entrySet());
        assertThat(ours).as(file.toString()).isEqualTo(theirs);
    }
}
