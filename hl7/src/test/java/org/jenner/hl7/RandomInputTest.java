package org.jenner.hl7;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jenner.hl7.acknowledgment.Acknowledgment;
import org.jenner.hl7.problem.Problem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever arrives, there is an answer and no exception. */
class RandomInputTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-31T09:30:00-05:00");

    @Property
    void answersAnyBytes(@ForAll byte[] body) {
        visit(Hl7Reader.read(body, Limits.DEFAULT));
    }

    @Property(tries = 3000)
    void answersAnythingThatLooksLikeAMessage(@ForAll("almostMessages") String text) {
        visit(Hl7Reader.read(text.getBytes(UTF_8), Limits.DEFAULT));
        visit(Hl7Reader.read(text.getBytes(ISO_8859_1), Limits.DEFAULT));
        visit(Hl7Reader.read(text, Limits.DEFAULT));
    }

    @Property
    void answersABrokenMessage(@ForAll int place, @ForAll char replacement) {
        StringBuilder text = new StringBuilder(SampleMessages.vxu(2_000));
        text.setCharAt(Math.floorMod(place, text.length()), replacement);
        visit(Hl7Reader.read(text.toString(), Limits.DEFAULT));
        visit(Hl7Reader.read(text.toString().getBytes(UTF_8), Limits.DEFAULT));
        visit(Hl7Reader.read(text.substring(0, Math.floorMod(place, text.length())), Limits.DEFAULT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "MSHH0\r", "MSH|^|||||||^A|||2.2\r^AA"})
    void answersWhatHungOtherReaders(String text) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(1), () -> visit(Hl7Reader.read(text.getBytes(UTF_8), Limits.DEFAULT)));
    }

    @Provide
    Arbitrary<String> almostMessages() {
        Arbitrary<String> pieces = Arbitraries.of(
                "MSH|^~\\&|",
                "MSH",
                "PID",
                "RXA|0|1",
                "|",
                "^",
                "~",
                "\\",
                "&",
                "\r",
                "\n",
                "\\X",
                "41",
                "\\F\\",
                "\"\"",
                "\\.br\\",
                " ",
                "\u000B",
                "\u001C\r",
                "\uFEFF",
                "\u0000",
                "A",
                "\u00E9",
                "UNICODE UTF-8",
                "8859/1",
                "||||||||||||||||",
                "FHS|^~\\&",
                "BTS|1");
        return pieces.list()
                .ofMaxSize(30)
                .map(list -> String.join("", list))
                .flatMap(text -> Arbitraries.of(text, "MSH|^~\\&|" + text, "MSH#*!?%#" + text));
    }

    /** Touches every view of a message and writes the answer. */
    private static void visit(Reading reading) {
        switch (reading) {
            case Reading.Unreadable unreadable ->
                assertThat(Acknowledgment.of(unreadable, NOW, "1").text()).startsWith("MSH|^~\\&|");
            case Reading.Read(Message message, var problems) -> {
                assertThat(message.segments()).isNotEmpty();
                assertThat(problems).allMatch(problem -> !problem.code().isEmpty(), Problem.class.getName());
                message.segments().forEach(RandomInputTest::visit);
            }
        }
    }

    private static void visit(Segment segment) {
        StringBuilder rebuilt = new StringBuilder(segment.name());
        boolean header = Segment.isHeader(segment.name());
        for (int field = header ? 2 : 1; field <= segment.fieldCount(); field++) {
            rebuilt.append(segment.delimiters().field()).append(segment.raw(field));
            if (!header || field > 2) {
                assertThat(raw(segment, field)).isEqualTo(segment.raw(field));
                visit(segment, field);
            }
        }
        assertThat(rebuilt).hasToString(segment.text());
        new MessageWriter().add(SegmentBuilder.of("MSH")).echo(segment);
    }

    private static String raw(Segment segment, int field) {
        return String.join(
                String.valueOf(segment.delimiters().repetition()),
                segment.repetitions(field).stream().map(Repetition::raw).toList());
    }

    private static void visit(Segment segment, int field) {
        for (Repetition repetition : segment.repetitions(field)) {
            for (int component = 1; component <= repetition.componentCount(); component++) {
                for (int sub = 1; sub <= repetition.subcomponentCount(component); sub++) {
                    String value = repetition.value(component, sub);
                    assertThat(value).isEqualTo(segment.value(field, repetition.number(), component, sub));
                    assertThat(value.chars().anyMatch(Escapes::isForbidden)).isFalse();
                }
            }
        }
    }
}
