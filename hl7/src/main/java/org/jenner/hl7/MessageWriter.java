package org.jenner.hl7;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a message: segments in the order given, each ended by a carriage return (HL7 2.5.1 section 2.5.4). A message with
 * characters beyond ASCII names UTF-8 in MSH-18, unless that was set: without it, HL7 means ASCII.
 */
public final class MessageWriter {

    private static final char SEGMENT_END = '\r';
    private static final String UTF_8 = "UNICODE UTF-8";

    private final List<String> segments = new ArrayList<>();
    private @Nullable SegmentBuilder header;

    /** Appends a segment; MSH comes first. */
    public MessageWriter add(SegmentBuilder segment) {
        String text = segment.text();
        if (segments.isEmpty() && text.startsWith("MSH")) {
            header = segment;
        }
        segments.add(text);
        return this;
    }

    /**
     * Appends a segment of a received message as it was sent, such as the QPD that a response must return. When the message
     * came with other delimiters than the standard ones, the same values are written with those.
     */
    public MessageWriter echo(Segment segment) {
        segments.add(Transcoding.toStandard(segment));
        return this;
    }

    /** The whole text. */
    public String text() {
        StringBuilder text = new StringBuilder(1024);
        for (String segment : segments) {
            text.append(segment).append(SEGMENT_END);
        }
        if (header == null || isAscii(text)) {
            return text.toString();
        }
        String named = header.setIfAbsent(18, UTF_8).text();
        return text.replace(0, segments.getFirst().length(), named).toString();
    }

    private static boolean isAscii(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }
}
