package org.jenner.registry.platform.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Finds the form of a type. */
final class JsonForms {

    private JsonForms() {}

    static JsonForm of(Type type) {
        return switch (type) {
            case ParameterizedType list
            when list.getRawType() == List.class -> new ListForm(of(list.getActualTypeArguments()[0]));
            case Class<?> plain when plain.isRecord() -> ofRecord(plain.asSubclass(Record.class));
            case Class<?> plain when plain.isEnum() -> new EnumForm(plain);
            case Class<?> plain -> ofValue(plain);
            default -> throw unknown(type);
        };
    }

    private static JsonForm ofRecord(Class<? extends Record> type) {
        RecordComponent[] components = type.getRecordComponents();
        RecordForm form = RecordForm.of(type, components);
        return components.length == 1 && components[0].getType() == String.class ? new WrappedTextForm(form) : form;
    }

    private static JsonForm ofValue(Class<?> type) {
        if (type == String.class) {
            return ValueForm.TEXT;
        }
        if (type == LocalDate.class) {
            return ValueForm.DAY;
        }
        if (type == int.class || type == Integer.class) {
            return ValueForm.INT;
        }
        if (type == long.class || type == Long.class) {
            return ValueForm.LONG;
        }
        if (type == boolean.class || type == Boolean.class) {
            return ValueForm.TRUTH;
        }
        if (type == BigDecimal.class) {
            return ValueForm.DECIMAL;
        }
        throw unknown(type);
    }

    private static IllegalArgumentException unknown(Type type) {
        return new IllegalArgumentException("no component of a stored record may be a " + type.getTypeName());
    }
}
