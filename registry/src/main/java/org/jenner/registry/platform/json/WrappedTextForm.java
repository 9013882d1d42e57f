package org.jenner.registry.platform.json;

import java.util.Objects;

/** A record that is a text with rules, such as a code: written as the text. */
record WrappedTextForm(RecordForm form) implements JsonForm {

    @Override
    public void write(Object value, StringBuilder json) {
        JsonText.quote(json, (String) Objects.requireNonNull(form.component(value, 0)));
    }

    @Override
    public Object read(JsonCursor json) {
        return form.make(json.text());
    }
}
