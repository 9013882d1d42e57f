package org.jenner.registry.platform.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Lists: one without elements is not written. */
record ListForm(JsonForm elements) implements JsonForm {

    @Override
    public void write(Object value, JsonGenerator json) {
        json.writeStartArray();
        for (Object element : (List<?>) value) {
            elements.write(element, json);
        }
        json.writeEndArray();
    }

    @Override
    public Object read(JsonParser json) {
        ValueForm.expect(json, json.currentToken() == JsonToken.START_ARRAY, "a list");
        List<Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(elements.read(json));
        }
        return list;
    }

    @Override
    public boolean isAbsent(@Nullable Object value) {
        return value == null || ((List<?>) value).isEmpty();
    }

    @Override
    public Object absent() {
        return List.of();
    }
}
