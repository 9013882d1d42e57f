package org.jenner.hl7;

import java.nio.charset.Charset;

/**
 * What the views of one message share.
 *
 * @param text the whole text; segments, fields and components are marks in it
 * @param delimiters the characters that divide it
 * @param charset the character set that it was sent in, needed for {@code \X..\} sequences
 * @param escaped whether any value may hold an escape sequence; most messages hold none
 */
record Source(String text, Delimiters delimiters, Charset charset, boolean escaped) {

    /** Offset after the escape character that MSH-2 itself shows. */
    private static final int AFTER_DECLARATION = 7;

    Source(String text, Delimiters delimiters, Charset charset) {
        this(text, delimiters, charset, text.indexOf(delimiters.escape(), firstValue(text)) >= 0);
    }

    private static int firstValue(String text) {
        return text.length() > AFTER_DECLARATION && Segment.isHeader(text.substring(0, 3)) ? AFTER_DECLARATION : 0;
    }

    /** The value between two offsets: escape sequences resolved, "" for the HL7 null. */
    String value(int start, int end) {
        if (start >= end || isNull(start, end)) {
            return "";
        }
        return escaped ? Escapes.decode(text, start, end, delimiters, charset) : text.substring(start, end);
    }

    /** Whether something to read stands between two offsets: not only separators and blanks, and not the HL7 null. */
    boolean isValued(int start, int end) {
        if (isNull(start, end)) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != ' '
                    && c != delimiters.component()
                    && c != delimiters.repetition()
                    && c != delimiters.subcomponent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether exactly two quotation marks stand there: HL7's way to say "delete what you have". */
    boolean isNull(int start, int end) {
        return end - start == 2 && text.charAt(start) == '"' && text.charAt(start + 1) == '"';
    }
}
