package org.jenner.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SegmentBuilderTest {

    @Test
    void writesPositionsInAnyOrder() {
        String text = SegmentBuilder.of("PID")
                .set(5, 2, "Zebra")
                .set(5, "Testpatient")
                .set(3, 2, 4, 3, "ISO")
                .set(3, 1, 5, 1, "MR")
                .setComponents(10, "2106-3", "White", "CDCREC")
                .setNull(6)
                .set(1, "1")
                .text();

        assertThat(text).isEqualTo("PID|1||^^^^MR~^^^&&ISO||Testpatient^Zebra|\"\"||||2106-3^White^CDCREC");
    }

    @Test
    void leavesOutWhatIsEmpty() {
        assertThat(SegmentBuilder.of("PD1").text()).isEqualTo("PD1");
        assertThat(SegmentBuilder.of("PD1").set(3, "").set(2, "a").set(9, 4, "").text())
                .isEqualTo("PD1||a");
        assertThat(SegmentBuilder.of("PD1").set(2, "a").set(2, "").text()).isEqualTo("PD1");
        assertThat(SegmentBuilder.of("PD1").set(2, "a").set(2, "b").text()).isEqualTo("PD1||b");
    }

    @Test
    void escapesValues() {
        assertThat(SegmentBuilder.of("NTE").set(3, "A|B & C^D\rPID|2").text())
                .isEqualTo("NTE|||A\\F\\B \\T\\ C\\S\\D\\X0D\\PID\\F\\2");
    }

    @Test
    void numbersTheHeaderFromItsSeparator() {
        assertThat(SegmentBuilder.of("MSH").set(3, "JENNER").set(7, "2026").text())
                .isEqualTo("MSH|^~\\&|JENNER||||2026");
        assertThat(SegmentBuilder.of("FHS").text()).isEqualTo("FHS|^~\\&");
        assertThatThrownBy(() -> SegmentBuilder.of("MSH").set(2, "^")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsNoPosition() {
        assertThatThrownBy(() -> SegmentBuilder.of("PID").set(0, "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SegmentBuilder.of("PID").set(1, 0, 1, 1, "a"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SegmentBuilder.of("pid")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SegmentBuilder.of("PIDX")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesRawTextThatBreaksOut() {
        assertThat(SegmentBuilder.of("PID").setRaw(3, "a^b~c\\T\\d").text()).isEqualTo("PID|||a^b~c\\T\\d");
        for (String text : List.of("a|b", "a\rPID", "a\nPID")) {
            assertThatThrownBy(() -> SegmentBuilder.of("PID").setRaw(3, text))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void echoesASegmentByteForByte() {
        String qpd = "QPD|Z34^Request Immunization History^CDCPHINVS|7||Testpatient^Zebra^\\H\\x\\N\\^^|\"\"||F|||";
        Message query = SampleMessages.read("MSH|^~\\&|EHR\r" + qpd + "\rRCP|I");

        String text = new MessageWriter()
                .add(SegmentBuilder.of("MSH"))
                .echo(query.first("QPD").orElseThrow())
                .text();
        assertThat(text).isEqualTo("MSH|^~\\&\r" + qpd + "\r");
    }

    @Test
    void writesAnEchoWithTheStandardDelimitersWhenOthersWereSent() {
        Message query = SampleMessages.read("MSH#*!?%#EHR\rQPD#Z34*a|b#7##Test?T?patient*%Zebra!\"\"*c?E?d##");

        String text = new MessageWriter()
                .add(SegmentBuilder.of("MSH"))
                .echo(query.first("QPD").orElseThrow())
                .text();
        assertThat(text).isEqualTo("MSH|^~\\&\rQPD|Z34^a\\F\\b|7||Test%patient^&Zebra~\"\"^c?d\r");
    }

    @Test
    void namesTheCharacterSetWhenAsciiIsNotEnough() {
        SegmentBuilder name = SegmentBuilder.of("PID").set(5, "Zo\u00E9");

        assertThat(new MessageWriter().add(SegmentBuilder.of("MSH")).add(name).text())
                .isEqualTo("MSH|^~\\&||||||||||||||||UNICODE UTF-8\rPID|||||Zo\u00E9\r");
        assertThat(new MessageWriter()
                        .add(SegmentBuilder.of("MSH").set(18, "8859/1"))
                        .add(name)
                        .text())
                .contains("|8859/1\r");
    }

    @Property
    void readsBackWhatItWrites(@ForAll("entries") List<Entry> entries) {
        SegmentBuilder builder = SegmentBuilder.of("ZZZ");
        entries.forEach(e -> builder.set(e.field(), e.repetition(), e.component(), e.subcomponent(), e.value()));
        Message message = SampleMessages.read("MSH|^~\\&|EHR\r" + builder.text() + "\r");

        Segment read = message.first("ZZZ").orElseThrow();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            boolean overwritten =
                    entries.subList(i + 1, entries.size()).stream().anyMatch(entry::isSamePlace);
            String value = read.value(entry.field(), entry.repetition(), entry.component(), entry.subcomponent());
            assertThat(overwritten || value.equals(entry.value())).isTrue();
        }
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        Arbitrary<Integer> small = Arbitraries.integers().between(1, 4);
        Arbitrary<String> value = Arbitraries.strings()
                .withChars("ab|^~\\&\r\n\t\"# .F")
                .withCharRange('\u00C0', '\u0400')
                .ofMaxLength(8);
        return Combinators.combine(Arbitraries.integers().between(1, 12), small, small, small, value)
                .as(Entry::new)
                .list()
                .ofMaxSize(12);
    }

    record Entry(int field, int repetition, int component, int subcomponent, String value) {
        boolean isSamePlace(Entry other) {
            return field == other.field
                    && repetition == other.repetition
                    && component == other.component
                    && subcomponent == other.subcomponent;
        }
    }
}
