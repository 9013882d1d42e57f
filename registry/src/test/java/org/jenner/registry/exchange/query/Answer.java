package org.jenner.registry.exchange.query;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jenner.hl7.Hl7Reader;
import org.jenner.hl7.Limits;
import org.jenner.hl7.Message;
import org.jenner.hl7.Reading;
import org.jenner.hl7.Segment;

/** An answer as its receiver reads it: parsed by HAPI too, and checked against the national profiles. */
final class Answer {

    private static final HapiContext HAPI = new DefaultHapiContext();

    private final String text;
    private final Message message;

    private Answer(String text, Message message) {
        this.text = text;
        this.message = message;
    }

    static Answer of(byte[] answer) {
        return of(new String(answer, StandardCharsets.UTF_8));
    }

    /** Reads an answer; fails the test when HAPI cannot parse it or a profile is broken. */
    static Answer of(String text) {
        Reading reading = Hl7Reader.read(text.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        Message message = ((Reading.Read) reading).message();
        try {
            HAPI.getPipeParser().parse(text);
        } catch (HL7Exception e) {
            throw new AssertionError("HAPI cannot parse\n" + text.replace('\r', '\n'), e);
        }
        assertThat(new ProfileCheck(message).violations())
                .as(text.replace('\r', '\n'))
                .isEmpty();
        return new Answer(text, message);
    }

    String text() {
        return text;
    }

    /** MSH-21. */
    String profile() {
        return message.header().value(21);
    }

    /** The names of the segments in their order. */
    List<String> segmentNames() {
        return message.segments().stream().map(Segment::name).toList();
    }

    Segment first(String segment) {
        return message.first(segment).orElseThrow();
    }

    List<Segment> all(String segment) {
        return message.segments(segment);
    }

    /** MSA-1 and QAK-2. */
    String outcome() {
        return first("MSA").value(1) + " " + first("QAK").value(2);
    }

    /** The OBX-5 of all observations of a kind, in their order. */
    List<String> values(Loinc observation) {
        return all("OBX").stream()
                .filter(obx -> obx.raw(3).equals(observation.field().text()))
                .map(obx -> obx.value(5))
                .toList();
    }
}
