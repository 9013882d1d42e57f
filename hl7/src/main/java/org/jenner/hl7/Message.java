package org.jenner.hl7;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * An HL7 v2 message of any version, exactly as it was sent: segments in their order, whether or not they belong there.
 * Immutable; values are cut from the text when they are asked for.
 */
public final class Message {

    private final Source source;
    private final List<Segment> segments;

    Message(Source source, List<Segment> segments) {
        this.source = source;
        this.segments = List.copyOf(segments);
    }

    /** The text from MSH to the last segment, with the line ends it was sent with. */
    public String text() {
        return source.text();
    }

    /** The characters that divide this message. */
    public Delimiters delimiters() {
        return source.delimiters();
    }

    /** The character set that the message was read in. */
    public Charset charset() {
        return source.charset();
    }

    /** All segments in the order sent. The first is MSH. */
    public List<Segment> segments() {
        return segments;
    }

    /** The segments of this name in the order sent. */
    public List<Segment> segments(String name) {
        return segments.stream().filter(segment -> segment.name().equals(name)).toList();
    }

    /** The first segment of this name. */
    public Optional<Segment> first(String name) {
        for (Segment segment : segments) {
            if (segment.name().equals(name)) {
                return Optional.of(segment);
            }
        }
        return Optional.empty();
    }

    /** The MSH segment. */
    public Segment header() {
        return segments.getFirst();
    }

    /** MSH-9.1, such as {@code VXU}; "" when absent. */
    public String messageCode() {
        return header().value(9, 1);
    }

    /** MSH-9.2, such as {@code V04}; "" when absent. */
    public String triggerEvent() {
        return header().value(9, 2);
    }

    /** MSH-10; "" when absent. */
    public String controlId() {
        return header().value(10);
    }

    /** MSH-11.1, such as {@code P}; "" when absent. */
    public String processingId() {
        return header().value(11);
    }

    /** MSH-12.1, such as {@code 2.5.1}; "" when absent. */
    public String version() {
        return header().value(12);
    }
}
