package org.jenner.registry.platform.json;

import java.util.HexFormat;

/** Texts in JSON. */
final class JsonText {

    private static final HexFormat DIGITS = HexFormat.of();

    private JsonText() {}

    /** Appends a text in its quotes. */
    static void quote(StringBuilder json, String value) {
        json.append('"');
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '"' || character == '\\' || character < ' ') {
                json.append(value, from, i);
                from = i + 1;
                escape(json, character);
            }
        }
        json.append(value, from, value.length()).append('"');
    }

    private static void escape(StringBuilder json, char character) {
        switch (character) {
            case '"', '\\' -> json.append('\\').append(character);
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> json.append("\\u").append(DIGITS.toHexDigits(character));
        }
    }
}
