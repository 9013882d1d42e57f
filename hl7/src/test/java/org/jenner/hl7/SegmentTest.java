package org.jenner.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jenner.hl7.problem.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentTest {

    private static final String TEXT = "MSH|^~\\&|EHR^1.2.3^ISO|CLINIC\r"
            + "PID|1||Z-1^^^SAV&1.2&ISO^MR~~Z-2||Test\\S\\patient^Zebra^\"\"|\"\"|^^|~| |&&|a~b\r"
            + "RXA|0\rOBX|1\rRXA|1\r";

    private final Message message = SampleMessages.read(TEXT);
    private final Segment msh = message.header();
    private final Segment pid = message.first("PID").orElseThrow();

    @ParameterizedTest(name = "PID-{0}({1}).{2}.{3} is \"{4}\"")
    @CsvSource({
        "1, 1, 1, 1, 1",
        "3, 1, 1, 1, Z-1",
        "3, 1, 2, 1, ''",
        "3, 1, 4, 1, SAV",
        "3, 1, 4, 2, 1.2",
        "3, 1, 4, 3, ISO",
        "3, 1, 4, 4, ''",
        "3, 1, 5, 1, MR",
        "3, 1, 5, 2, ''",
        "3, 1, 6, 1, ''",
        "3, 2, 1, 1, ''",
        "3, 3, 1, 1, Z-2",
        "3, 3, 2, 1, ''",
        "3, 4, 1, 1, ''",
        "5, 1, 1, 1, Test^patient",
        "5, 1, 2, 1, Zebra",
        "5, 1, 3, 1, ''",
        "6, 1, 1, 1, ''",
        "11, 1, 1, 1, a",
        "11, 2, 1, 1, b",
        "0, 1, 1, 1, ''",
        "-1, 1, 1, 1, ''",
        "12, 1, 1, 1, ''",
        "3, 0, 1, 1, ''",
        "3, 1, 0, 1, ''",
        "3, 1, 1, 0, ''",
        "3, 2147483647, 2147483647, 2147483647, ''",
        "3, 1, 2147483647, 1, ''",
        "3, 1, 4, 2147483647, ''"
    })
    void readsByPosition(int field, int repetition, int component, int subcomponent, String value) {
        assertThat(pid.value(field, repetition, component, subcomponent)).isEqualTo(value);
    }

    @Test
    void countsTheSeparatorOfTheHeaderAsItsFirstField() {
        assertThat(msh.value(1)).isEqualTo("|");
        assertThat(msh.raw(1)).isEqualTo("|");
        assertThat(msh.value(2)).isEqualTo("^~\\&");
        assertThat(msh.value(2, 2)).isEmpty();
        assertThat(msh.value(3)).isEqualTo("EHR");
        assertThat(msh.value(3, 3)).isEqualTo("ISO");
        assertThat(msh.value(4)).isEqualTo("CLINIC");
        assertThat(msh.fieldCount()).isEqualTo(4);
        assertThat(msh.isValued(2)).isTrue();
        assertThatThrownBy(() -> msh.repetitions(2)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "PID-{0}: valued {1}, null {2}, {3} repetitions")
    @CsvSource({
        "1, true, false, 1",
        "2, false, false, 0",
        "3, true, false, 3",
        "6, false, true, 1",
        "7, false, false, 1",
        "8, false, false, 2",
        "9, false, false, 1",
        "10, false, false, 1",
        "11, true, false, 2",
        "12, false, false, 0"
    })
    void tellsValuedFromNullFromAbsent(int field, boolean valued, boolean isNull, int repetitions) {
        assertThat(pid.isValued(field)).isEqualTo(valued);
        assertThat(pid.isNull(field)).isEqualTo(isNull);
        assertThat(pid.repetitions(field)).hasSize(repetitions);
    }

    @Test
    void givesRepetitionsWithTheirPlaces() {
        List<Repetition> ids = pid.repetitions(3);

        assertThat(ids).extracting(Repetition::raw).containsExactly("Z-1^^^SAV&1.2&ISO^MR", "", "Z-2");
        assertThat(ids).extracting(Repetition::number).containsExactly(1, 2, 3);
        assertThat(ids).extracting(Repetition::isValued).containsExactly(true, false, true);
        assertThat(ids).extracting(Repetition::componentCount).containsExactly(5, 1, 1);
        assertThat(ids.getFirst().subcomponentCount(4)).isEqualTo(3);
        assertThat(ids.getFirst().subcomponentCount(6)).isZero();
        assertThat(ids.getFirst().value(4, 3)).isEqualTo("ISO");
        assertThat(ids.getLast().value(1)).isEqualTo("Z-2");
        assertThat(ids.getLast().location()).isEqualTo(new Location("PID", 1, 3, 3, 0, 0));
        assertThat(ids.getLast().location(4)).isEqualTo(new Location("PID", 1, 3, 3, 4, 0));
        assertThat(pid.repetitions(6).getFirst().isNull()).isTrue();
    }

    @Test
    void countsSegmentsOfOneName() {
        List<Segment> doses = message.segments("RXA");

        assertThat(doses).extracting(Segment::sequence).containsExactly(1, 2);
        assertThat(doses).extracting(Segment::position).containsExactly(3, 5);
        assertThat(doses).extracting(dose -> dose.value(1)).containsExactly("0", "1");
        assertThat(doses.getLast().location(5, 1).erl()).isEqualTo("RXA^2^5^1^1");
        assertThat(message.first("ZZZ")).isEmpty();
        assertThat(message.segments("ZZZ")).isEmpty();
    }

    @Test
    void returnsTheTextAsItWasSent() {
        assertThat(pid.text()).isEqualTo(TEXT.split("\r", -1)[1]);
        assertThat(pid.raw(5)).isEqualTo("Test\\S\\patient^Zebra^\"\"");
        assertThat(pid.raw(11)).isEqualTo("a~b");
        assertThat(pid.raw(12)).isEmpty();
        assertThat(message.text()).isEqualTo(TEXT.strip());
    }

    @Test
    void readsASegmentThatStandsAlone() {
        Segment trailer = Segment.of("BTS|2|done", Delimiters.STANDARD);

        assertThat(trailer.value(1)).isEqualTo("2");
        assertThat(trailer.fieldCount()).isEqualTo(2);
        assertThat(Segment.ofHeader("BHS#*!?%#A").orElseThrow().value(3)).isEqualTo("A");
        assertThat(Segment.ofHeader("BHS|")).isEmpty();
        assertThat(Segment.ofHeader("PID|^~\\&")).isEmpty();
        assertThatThrownBy(() -> Segment.of("PID|1\rPID|2", Delimiters.STANDARD))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Segment.of("nothing", Delimiters.STANDARD))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsASegmentOfNothingButItsName() {
        Segment bare = Segment.of("PID", Delimiters.STANDARD);

        assertThat(bare.fieldCount()).isZero();
        assertThat(bare.value(1)).isEmpty();
        assertThat(bare.text()).isEqualTo("PID");
    }
}
