package org.jenner.registry.platform.json;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** Constants, by their names. */
final class EnumForm implements JsonForm {
    private final String type;
    private final Map<String, Object> constants = new HashMap<>();

    EnumForm(Class<?> type) {
        this.type = type.getSimpleName();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
    }

    @Override
    public void write(Object value, JsonGenerator json) {
        json.writeString(((Enum<?>) value).name());
    }

    @Override
    public Object read(JsonParser json) {
        Object constant = constants.get(ValueForm.text(json));
        if (constant == null) {
            throw new UnreadableJsonException("there is a text that names no " + type);
        }
        return constant;
    }
}
