package org.jenner.registry.platform.json;

import java.util.ArrayList;
import java.util.List;

/** Lists. */
record ListForm(JsonForm elements) implements JsonForm {

    @Override
    public void write(Object value, StringBuilder json) {
        char before = '[';
        for (Object element : (List<?>) value) {
            json.append(before);
            elements.write(element, json);
            before = ',';
        }
        json.append(']');
    }

    @Override
    public Object read(JsonCursor json) {
        json.pass('[');
        List<Object> list = new ArrayList<>();
        boolean more = !json.passIf(']');
        while (more) {
            list.add(elements.read(json));
            more = json.goesOn(']');
        }
        return list;
    }

    /** A list without elements is not written. */
    @Override
    public Object absent() {
        return List.of();
    }
}
