package org.jenner.hl7;

/**
 * The characters that divide a message, as its MSH-1 and MSH-2 declare them (HL7 2.5.1 section 2.5.4).
 *
 * @param field MSH-1
 * @param component first character of MSH-2
 * @param repetition second character of MSH-2
 * @param escape third character of MSH-2
 * @param subcomponent fourth character of MSH-2
 */
public record Delimiters(char field, char component, char repetition, char escape, char subcomponent) {

    /** {@code |^~\&}, the only ones that the CDC guide allows (IZ-12, IZ-13) and the ones we write. */
    public static final Delimiters STANDARD = new Delimiters('|', '^', '~', '\\', '&');

    /** Refuses delimiters that cannot divide: doubled ones, letters, digits, blanks, control and non-ASCII characters. */
    public Delimiters {
        if (!canDivide("" + field + component + repetition + escape + subcomponent)) {
            throw new IllegalArgumentException("these characters cannot divide a message");
        }
    }

    /** The text of MSH-2. */
    public String encodingCharacters() {
        return "" + component + repetition + escape + subcomponent;
    }

    /** Whether these characters differ from each other and from everything that values or segment names are made of. */
    static boolean canDivide(String characters) {
        boolean printable = characters.chars().allMatch(c -> c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c));
        return printable && characters.chars().distinct().count() == characters.length();
    }

    /** The delimiter that an escape sequence of one letter stands for, or 0 when the letter names none. */
    char escapedBy(char letter) {
        return switch (letter) {
            case 'F' -> field;
            case 'S' -> component;
            case 'R' -> repetition;
            case 'E' -> escape;
            case 'T' -> subcomponent;
            default -> 0;
        };
    }

    /** The letter of the escape sequence that stands for this character, or 0 when it needs none. */
    char letterFor(char character) {
        if (character == field) {
            return 'F';
        }
        if (character == component) {
            return 'S';
        }
        if (character == repetition) {
            return 'R';
        }
        if (character == escape) {
            return 'E';
        }
        return character == subcomponent ? 'T' : 0;
    }
}
