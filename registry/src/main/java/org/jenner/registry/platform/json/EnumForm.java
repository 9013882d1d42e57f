package org.jenner.registry.platform.json;

import java.util.HashMap;
import java.util.Map;

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
    public void write(Object value, StringBuilder json) {
        JsonText.quote(json, ((Enum<?>) value).name());
    }

    @Override
    public Object read(JsonCursor json) {
        Object constant = constants.get(json.text());
        if (constant == null) {
            throw json.unreadable("a " + type);
        }
        return constant;
    }
}
