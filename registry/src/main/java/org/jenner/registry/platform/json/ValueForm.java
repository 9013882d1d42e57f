package org.jenner.registry.platform.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Single values. */
enum ValueForm implements JsonForm {
    TEXT((value, json) -> JsonText.quote(json, (String) value), JsonCursor::text),
    DAY((value, json) -> json.append('"').append(value).append('"'), json -> day(json.text())),
    INT((value, json) -> json.append((int) value), json -> Math.toIntExact(json.wholeNumber())),
    LONG((value, json) -> json.append((long) value), JsonCursor::wholeNumber),
    TRUTH((value, json) -> json.append((boolean) value), JsonCursor::truth),
    DECIMAL((value, json) -> json.append((BigDecimal) value), JsonCursor::decimal);

    private static final int ISO_DAY = "2000-01-01".length();

    private final BiConsumer<Object, StringBuilder> writer;
    private final Function<JsonCursor, Object> reader;

    ValueForm(BiConsumer<Object, StringBuilder> writer, Function<JsonCursor, Object> reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public void write(Object value, StringBuilder json) {
        writer.accept(value, json);
    }

    @Override
    public Object read(JsonCursor json) {
        try {
            return reader.apply(json);
        } catch (ArithmeticException tooLarge) {
            throw json.unreadable("a number in bounds");
        } catch (DateTimeException notADay) {
            throw json.unreadable("a day");
        }
    }

    // By hand: the formatter of Java's library costs more than the rest of a dose.
    private static LocalDate day(String text) {
        return text.length() == ISO_DAY
                ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, ISO_DAY))
                : LocalDate.parse(text);
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
