package org.jenner.registry.platform.json;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Records as JSON objects and back: a member for each component by its name, in their order, without what is absent (null,
 * or a list without elements). Components are texts, numbers, truth values, days, constants, records, and lists of these; a
 * record whose only component is a text, such as a code, is written as that text.
 *
 * <p>Every message reads and writes some dozens of records: measured, a binder of any objects took a third of a submission's
 * time for it. This one knows records only, and what it wrote it reads without looking up a name.
 */
public final class RecordJson {

    private static final Map<Class<?>, JsonForm> FORMS = new ConcurrentHashMap<>();
    private static final int USUAL_LENGTH = 1024;

    private RecordJson() {}

    /** The record as text, always the same for equal records. */
    public static String write(Record content) {
        StringBuilder json = new StringBuilder(USUAL_LENGTH);
        form(content.getClass()).write(content, json);
        return json.toString();
    }

    /**
     * The record of a text, whatever the order of its members.
     *
     * @throws UnreadableJsonException when the text is none of such a record; the message repeats nothing of the text
     */
    public static <T extends Record> T read(String text, Class<T> type) {
        JsonCursor json = new JsonCursor(text);
        T content = type.cast(form(type).read(json));
        json.end();
        return content;
    }

    private static JsonForm form(Class<?> type) {
        JsonForm known = FORMS.get(type);
        if (known == null) {
            known = JsonForms.of(type);
            FORMS.put(type, known);
        }
        return known;
    }
}
