package org.jenner.registry.platform.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Single values. */
enum ValueForm implements JsonForm {
    TEXT {
        @Override
        public void write(Object value, JsonGenerator json) {
            json.writeString((String) value);
        }

        @Override
        public Object read(JsonParser json) {
            return text(json);
        }
    },
    DAY {
        @Override
        public void write(Object value, JsonGenerator json) {
            json.writeString(value.toString());
        }

        @Override
        public Object read(JsonParser json) {
            return day(text(json));
        }
    },
    INT {
        @Override
        public void write(Object value, JsonGenerator json) {
            json.writeNumber((int) value);
        }

        @Override
        public Object read(JsonParser json) {
            expect(json, json.currentToken() == JsonToken.VALUE_NUMBER_INT, "a number");
            return json.getIntValue();
        }
    },
    LONG {
        @Override
        public void write(Object value, JsonGenerator json) {
            json.writeNumber((long) value);
        }

        @Override
        public Object read(JsonParser json) {
            expect(json, json.currentToken() == JsonToken.VALUE_NUMBER_INT, "a number");
            return json.getLongValue();
        }
    },
    TRUTH {
        @Override
        public void write(Object value, JsonGenerator json) {
            json.writeBoolean((boolean) value);
        }

        @Override
        public Object read(JsonParser json) {
            expect(json, json.currentToken().isBoolean(), "true or false");
            return json.getBooleanValue();
        }
    },
    DECIMAL {
        @Override
        public void write(Object value, JsonGenerator json) {
            json.writeNumber((BigDecimal) value);
        }

        @Override
        public Object read(JsonParser json) {
            expect(json, json.currentToken().isNumeric(), "a number");
            return json.getDecimalValue();
        }
    };

    private static final int ISO_DAY = "2000-01-01".length();

    /** The text at which the parser stands. */
    static String text(JsonParser json) {
        expect(json, json.currentToken() == JsonToken.VALUE_STRING, "a text");
        return json.getString();
    }

    static void expect(JsonParser json, boolean met, String what) {
        if (!met) {
            throw new UnreadableJsonException("there is " + json.currentToken() + " where " + what + " should be");
        }
    }

    // By hand: the formatter of Java's library costs more than the rest of a dose.
    private static LocalDate day(String text) {
        try {
            if (text.length() != ISO_DAY) {
                return LocalDate.parse(text);
            }
            return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, ISO_DAY));
        } catch (DateTimeException notADay) {
            throw new UnreadableJsonException("there is a text where a day should be");
        }
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("not a digit");
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
