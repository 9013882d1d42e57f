package org.jenner.hl7;

import java.util.Arrays;

/**
 * Where the pieces of a message begin, in the order of the text. A mark is an offset and a level; a piece ends before the
 * separator that begins the next piece of its own or a higher level. So nothing is searched for when a value is asked for.
 */
final class Marks {

    static final int FIELD = 1;
    static final int REPETITION = 2;
    static final int COMPONENT = 3;
    static final int SUBCOMPONENT = 4;

    /** Bits that hold the level; the others hold the offset. */
    private static final int LEVEL_BITS = 3;

    private static final int LEVEL_MASK = (1 << LEVEL_BITS) - 1;

    private int[] marks;
    private int count;

    /** Makes room for as many pieces as a text of this length usually has. */
    Marks(int textLength) {
        marks = new int[textLength / 4 + 16];
    }

    /** Longest text whose offsets fit. */
    static int longestText() {
        return Integer.MAX_VALUE >> LEVEL_BITS;
    }

    /** Marks the beginning of a segment, whose name is its first piece. */
    void begin(int offset) {
        if (count == marks.length) {
            marks = Arrays.copyOf(marks, count * 2);
        }
        marks[count++] = offset << LEVEL_BITS | FIELD;
    }

    /**
     * Marks the pieces that begin after separators, up to the first character that is none.
     *
     * @param kinds what each ASCII character is: 0 for plain text, a level for a separator, more for what ends this
     * @return the offset of the character that is neither text nor separator, or the length of the text
     */
    int markSeparators(char[] text, int start, byte[] kinds) {
        // Locals, because this loop sees every character that arrives.
        int[] found = marks;
        int used = count;
        int at = start;
        for (; at < text.length; at++) {
            int kind = text[at] < 128 ? kinds[text[at]] : 0;
            if (kind == 0) {
                continue;
            }
            if (kind > SUBCOMPONENT) {
                break;
            }
            if (used == found.length) {
                found = Arrays.copyOf(found, used * 2);
            }
            found[used++] = (at + 1) << LEVEL_BITS | kind;
        }
        marks = found;
        count = used;
        return at;
    }

    int count() {
        return count;
    }

    int offset(int mark) {
        return marks[mark] >> LEVEL_BITS;
    }

    int level(int mark) {
        return marks[mark] & LEVEL_MASK;
    }
}
