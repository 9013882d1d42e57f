package org.jenner.registry.platform.json;

import org.jspecify.annotations.Nullable;

/** How the values of one type stand in JSON. */
interface JsonForm {

    void write(Object value, StringBuilder json);

    /** The value that comes now; afterwards the cursor stands behind it. */
    Object read(JsonCursor json);

    /** What stands for a value that was not written, and need not be; null when there is none. */
    default @Nullable Object absent() {
        return null;
    }
}
