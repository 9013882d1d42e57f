package org.jenner.registry.platform.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** Records: an object with a member for each component that is there. */
final class RecordForm implements JsonForm {
    private static final MethodType ACCESSOR = MethodType.methodType(Object.class, Object.class);
    private static final MethodType CONSTRUCTOR = MethodType.methodType(Object.class, Object[].class);

    private final Class<? extends Record> type;
    private final MethodHandle constructor;
    private final Component[] components;
    private final Map<String, Integer> places = new HashMap<>();
    private final @Nullable Object[] absent;

    /** A component: its name, how to get it, how its values are written. */
    private record Component(SerializableString name, MethodHandle accessor, JsonForm form) {}

    private RecordForm(Class<? extends Record> type, MethodHandle constructor, Component[] components) {
        this.type = type;
        this.constructor = constructor;
        this.components = components;
        this.absent = new @Nullable Object[components.length];
        for (int place = 0; place < components.length; place++) {
            places.put(components[place].name().getValue(), place);
            absent[place] = components[place].form().absent();
        }
    }

    static RecordForm of(Class<? extends Record> type, RecordComponent[] described) {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            Component[] components = new Component[described.length];
            for (int place = 0; place < components.length; place++) {
                Method accessor = described[place].getAccessor();
                accessor.setAccessible(true);
                components[place] = new Component(
                        new SerializedString(described[place].getName()),
                        lookup.unreflect(accessor).asType(ACCESSOR),
                        JsonForms.of(described[place].getGenericType()));
            }
            Constructor<? extends Record> canonical = type.getDeclaredConstructor(
                    Arrays.stream(described).map(RecordComponent::getType).toArray(Class[]::new));
            canonical.setAccessible(true);
            MethodHandle constructor = lookup.unreflectConstructor(canonical)
                    .asSpreader(Object[].class, components.length)
                    .asType(CONSTRUCTOR);
            return new RecordForm(type, constructor, components);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("every record has its canonical constructor and accessors", impossible);
        }
    }

    @Override
    public void write(Object value, JsonGenerator json) {
        json.writeStartObject();
        for (int place = 0; place < components.length; place++) {
            Component component = components[place];
            Object content = component(value, place);
            if (content != null && !component.form().isAbsent(content)) {
                json.writeName(component.name());
                component.form().write(content, json);
            }
        }
        json.writeEndObject();
    }

    @Override
    public Object read(JsonParser json) {
        ValueForm.expect(json, json.currentToken() == JsonToken.START_OBJECT, "a " + type.getSimpleName());
        @Nullable Object[] values = absent.clone();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            Integer place = places.get(name);
            if (place == null) {
                throw new UnreadableJsonException(type.getSimpleName() + " has no component of a name that was found");
            }
            json.nextToken();
            if (json.currentToken() != JsonToken.VALUE_NULL) {
                values[place] = components[place].form().read(json);
            }
        }
        return make(values);
    }

    /** The component at this place of a record. */
    @Nullable
    Object component(Object value, int place) {
        try {
            return (Object) components[place].accessor().invokeExact(value);
        } catch (Throwable impossible) {
            throw new IllegalStateException("an accessor of " + type.getSimpleName() + " failed", impossible);
        }
    }

    /** The record with these components. */
    Object make(@Nullable Object... values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (Error failed) {
            throw failed;
        } catch (Throwable refused) {
            // Not as the cause: the exception of a record may name what it refuses.
            throw new UnreadableJsonException("a " + type.getSimpleName() + " refuses its components: "
                    + refused.getClass().getSimpleName());
        }
    }
}
