package org.jenner.registry.platform.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** How the values of one type stand in JSON. */
interface JsonForm {

    void write(Object value, JsonGenerator json);

    /** The value at whose first token the parser stands; afterwards it stands at the last one. */
    Object read(JsonParser json);

    /** Is there nothing to write? */
    default boolean isAbsent(@Nullable Object value) {
        return value == null;
    }

    /** What stands for a value that was not written; null when there is none. */
    default @Nullable Object absent() {
        return null;
    }
}
