package org.jenner.registry.platform.json;

import java.math.BigDecimal;

/**
 * Goes through a JSON text (RFC 8259) from its beginning to its end. Whoever reads says what comes next, so that a text we
 * wrote ourselves is read without looking up a name.
 */
final class JsonCursor {

    private static final int HEXADECIMAL = 16;

    private final String text;
    private int position;

    JsonCursor(String text) {
        this.text = text;
        skipBlanks();
    }

    /** Goes past this character, which must come now. */
    void pass(char expected) {
        if (!passIf(expected)) {
            throw unreadable("a '" + expected + "'");
        }
    }

    /** Goes past this character when it comes now. */
    boolean passIf(char wanted) {
        if (here() != wanted) {
            return false;
        }
        position++;
        skipBlanks();
        return true;
    }

    /** Behind an element of a list or object: is there another one? */
    boolean goesOn(char end) {
        if (passIf(',')) {
            return true;
        }
        pass(end);
        return false;
    }

    /** Goes past this word, a name in its quotes or null, when it comes now. */
    boolean passIf(String word) {
        if (!text.startsWith(word, position)) {
            return false;
        }
        position += word.length();
        skipBlanks();
        return true;
    }

    boolean truth() {
        if (passIf("true")) {
            return true;
        }
        if (passIf("false")) {
            return false;
        }
        throw unreadable("true or false");
    }

    long wholeNumber() {
        String number = number();
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException other) {
            throw unreadable("a whole number");
        }
    }

    BigDecimal decimal() {
        String number = number();
        try {
            return new BigDecimal(number);
        } catch (NumberFormatException other) {
            throw unreadable("a number");
        }
    }

    private String number() {
        int start = position;
        while ("+-.0123456789Ee".indexOf(here()) >= 0) {
            position++;
        }
        String number = text.substring(start, position);
        skipBlanks();
        return number;
    }

    String text() {
        if (here() != '"') {
            throw unreadable("a text");
        }
        int start = ++position;
        while (isPlain(here())) {
            position++;
        }
        String value = here() == '"' ? text.substring(start, position) : withEscapes(start);
        pass('"');
        return value;
    }

    private static boolean isPlain(char character) {
        return character != '"' && character != '\\' && character >= ' ';
    }

    private String withEscapes(int start) {
        StringBuilder value = new StringBuilder().append(text, start, position);
        while (here() != '"') {
            char character = here();
            position++;
            if (character == '\\') {
                value.append(escaped());
            } else if (character >= ' ') {
                value.append(character);
            } else {
                throw unreadable("a character of a text");
            }
        }
        return value.toString();
    }

    private char escaped() {
        char letter = here();
        position++;
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> throw unreadable("an escape");
        };
    }

    private char hexadecimal() {
        int code = 0;
        for (int digit = 0; digit < 4; digit++) {
            int value = Character.digit(here(), HEXADECIMAL);
            if (value < 0) {
                throw unreadable("an escape");
            }
            code = HEXADECIMAL * code + value;
            position++;
        }
        return (char) code;
    }

    /** Nothing may stand behind the whole. */
    void end() {
        if (position < text.length()) {
            throw unreadable("the end");
        }
    }

    /** What comes now; a character that JSON nowhere allows when the text is over. */
    private char here() {
        return position < text.length() ? text.charAt(position) : 0;
    }

    private void skipBlanks() {
        while (here() == ' ' || here() == '\n' || here() == '\r' || here() == '\t') {
            position++;
        }
    }

    /** Says where, never what stands there. */
    UnreadableJsonException unreadable(String expected) {
        return new UnreadableJsonException("there is not " + expected + " at character " + position);
    }
}
