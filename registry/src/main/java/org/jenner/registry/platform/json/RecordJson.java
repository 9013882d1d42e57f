package org.jenner.registry.platform.json;

import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Records as JSON objects and back: a member for each component by its name, in their order, without what is absent (null,
 * or a list without elements). Components are texts, numbers, truth values, days, constants, records, and lists of these; a
 * record whose only component is a text, such as a code, is written as that text.
 *
 * <p>Every message reads and writes some dozens of records. A binder of any objects spends on one of them what reading its
 * text costs several times over; this one knows records only.
 */
public final class RecordJson {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Map<Class<?>, JsonForm> FORMS = new ConcurrentHashMap<>();
    private static final int USUAL_LENGTH = 512;

    private RecordJson() {}

    /** The record as text, always the same for equal records. */
    public static String write(Record content) {
        StringWriter text = new StringWriter(USUAL_LENGTH);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            form(content.getClass()).write(content, json);
        }
        return text.toString();
    }

    /**
     * The record of a text.
     *
     * @throws UnreadableJsonException when the text is none of such a record; the message names types and components, no
     *     content
     */
    public static <T extends Record> T read(String text, Class<T> type) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            return type.cast(form(type).read(json));
        } catch (JacksonException notJson) {
            // Not as the cause: a parser may repeat what it read.
            throw new UnreadableJsonException("the text of a " + type.getSimpleName() + " is no JSON");
        }
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
