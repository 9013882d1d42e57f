package org.jenner.cdsi.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A strict reader of one JSON value (RFC 8259): maps, lists, strings; numbers keep their text. */
public final class JsonReader {
    private static final int DEEPEST = 32;

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /** The object that the text holds. */
    public static Map<String, @Nullable Object> object(String text) throws CaseRefusedException {
        JsonReader reader = new JsonReader(text);
        reader.skipBlanks();
        if (reader.peek() != '{') {
            throw reader.refused("expected an object");
        }
        Map<String, @Nullable Object> object = reader.members();
        reader.skipBlanks();
        if (reader.at < text.length()) {
            throw reader.refused("nothing may follow the object");
        }
        return object;
    }

    private @Nullable Object value() throws CaseRefusedException {
        skipBlanks();
        if (++depth > DEEPEST) {
            throw refused("nested too deeply");
        }
        Object value = switch (peek()) {
            case '{' -> members();
            case '[' -> elements();
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
        depth--;
        return value;
    }

    private Map<String, @Nullable Object> members() throws CaseRefusedException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        expect('{');
        skipBlanks();
        if (peek() == '}') {
            at++;
            return members;
        }
        while (true) {
            skipBlanks();
            String name = string();
            skipBlanks();
            expect(':');
            if (members.containsKey(name)) {
                throw refused("the member " + name + " is there twice");
            }
            members.put(name, value());
            if (!another('}')) {
                return members;
            }
        }
    }

    private List<@Nullable Object> elements() throws CaseRefusedException {
        List<@Nullable Object> elements = new ArrayList<>();
        expect('[');
        skipBlanks();
        if (peek() == ']') {
            at++;
            return elements;
        }
        do {
            elements.add(value());
        } while (another(']'));
        return elements;
    }

    private boolean another(char end) throws CaseRefusedException {
        skipBlanks();
        if (peek() == ',') {
            at++;
            return true;
        }
        expect(end);
        return false;
    }

    private String string() throws CaseRefusedException {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (true) {
            char next = peek();
            at++;
            if (next == '"') {
                return value.toString();
            }
            if (next < ' ') {
                throw refused("a string does not end");
            }
            value.append(next == '\\' ? escaped() : next);
        }
    }

    private char escaped() throws CaseRefusedException {
        char next = peek();
        at++;
        return switch (next) {
            case '"', '\\', '/' -> next;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw refused("unknown escape");
        };
    }

    private char unicode() throws CaseRefusedException {
        String digits = text.substring(at, Math.min(at + 4, text.length()));
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw refused("unknown escape");
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private String number() throws CaseRefusedException {
        int start = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(start, at);
        if (!number.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
            throw refused("expected a value");
        }
        return number;
    }

    private @Nullable Object word(String word, @Nullable Object value) throws CaseRefusedException {
        if (!text.startsWith(word, at)) {
            throw refused("expected a value");
        }
        at += word.length();
        return value;
    }

    private void expect(char wanted) throws CaseRefusedException {
        if (peek() != wanted) {
            throw refused("expected '" + wanted + "'");
        }
        at++;
    }

    /** The next character; 0 at the end, which no rule accepts. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private CaseRefusedException refused(String reason) {
        return new CaseRefusedException("not JSON at character " + (at + 1) + ": " + reason);
    }
}
