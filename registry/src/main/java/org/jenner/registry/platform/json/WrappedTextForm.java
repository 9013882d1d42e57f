package org.jenner.registry.platform.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A record that is a text with rules, such as a code: written as the text. */
record WrappedTextForm(RecordForm form) implements JsonForm {

    @Override
    public void write(Object value, JsonGenerator json) {
        json.writeString((String) form.component(value, 0));
    }

    @Override
    public Object read(JsonParser json) {
        return form.make(ValueForm.text(json));
    }
}
