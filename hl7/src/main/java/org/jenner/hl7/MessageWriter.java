package org.jenner.hl7;

import org.jspecify.annotations.Nullable;

/**
 * Writes a message: segments in the order given, each ended by a carriage return (HL7 2.5.1 section 2.5.4). A message with
 * characters beyond ASCII names UTF-8 in MSH-18, unless that was set: without it, HL7 means ASCII.
 */
public final class MessageWriter {

    private static final char SEGMENT_END = '\r';
    private static final String UTF_8 = "UNICODE UTF-8";

    private static final int USUAL_LENGTH = 8_192;

    private final StringBuilder segments = new StringBuilder(USUAL_LENGTH);
    private @Nullable SegmentBuilder header;
    private int headerLength;

    /** Appends a segment; MSH comes first. */
    public MessageWriter add(SegmentBuilder segment) {
        boolean first = segments.isEmpty();
        segment.write(segments);
        if (first && segments.indexOf("MSH") == 0) {
            header = segment;
            headerLength = segments.length();
        }
        segments.append(SEGMENT_END);
        return this;
    }

    /**
     * Appends a segment of a received message as it was sent, such as the QPD that a response must return. When the message
     * came with other delimiters than the standard ones, the same values are written with those.
     */
    public MessageWriter echo(Segment segment) {
        segments.append(Transcoding.toStandard(segment)).append(SEGMENT_END);
        return this;
    }

    /** The whole text. */
    public String text() {
        if (header == null || isAscii(segments)) {
            return segments.toString();
        }
        String named = header.setIfAbsent(18, UTF_8).text();
        return named + segments.substring(headerLength);
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
