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

/** Records: an object with a member for each component that is there. */
final class RecordForm implements JsonForm {
    private static final MethodType ACCESSOR = MethodType.methodType(Object.class, Object.class);
    private static final MethodType CONSTRUCTOR = MethodType.methodType(Object.class, Object[].class);

    private final Class<? extends Record> type;
    private final MethodHandle constructor;
    private final Component[] components;
    private final Map<String, Integer> places = new HashMap<>();
    private final @Nullable Object[] absent;

    /** A component: its name in quotes, how to get it, how its values are written, what is not written. */
    private record Component(
            String name,
            MethodHandle accessor,
            JsonForm form,
            @Nullable Object absent) {}

    private RecordForm(Class<? extends Record> type, MethodHandle constructor, Component[] components) {
        this.type = type;
        this.constructor = constructor;
        this.components = components;
        this.absent = new @Nullable Object[components.length];
        for (int place = 0; place < components.length; place++) {
            places.put(components[place].name(), place);
            absent[place] = components[place].absent();
        }
    }

    static RecordForm of(Class<? extends Record> type, RecordComponent[] described) {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            Component[] components = new Component[described.length];
            for (int place = 0; place < components.length; place++) {
                Method accessor = described[place].getAccessor();
                accessor.setAccessible(true);
                JsonForm form = JsonForms.of(described[place].getGenericType());
                components[place] = new Component(
                        '"' + described[place].getName() + '"',
                        lookup.unreflect(accessor).asType(ACCESSOR),
                        form,
                        form.absent());
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
    public void write(Object value, StringBuilder json) {
        json.append('{');
        boolean first = true;
        for (int place = 0; place < components.length; place++) {
            Component component = components[place];
            Object content = component(value, place);
            if (content != null && !content.equals(component.absent())) {
                if (!first) {
                    json.append(',');
                }
                first = false;
                json.append(component.name()).append(':');
                component.form().write(content, json);
            }
        }
        json.append('}');
    }

    @Override
    public Object read(JsonCursor json) {
        json.pass('{');
        @Nullable Object[] values = absent.clone();
        int place = 0;
        boolean more = !json.passIf('}');
        while (more) {
            place = place(json, place);
            json.pass(':');
            if (!json.passIf("null")) {
                values[place] = components[place].form().read(json);
            }
            place++;
            more = json.goesOn('}');
        }
        return make(values);
    }

    /** Which component comes now; as a rule the next one that is there. */
    private int place(JsonCursor json, int next) {
        for (int place = next; place < components.length; place++) {
            if (json.passIf(components[place].name())) {
                return place;
            }
        }
        Integer place = places.get('"' + json.text() + '"');
        if (place == null) {
            throw json.unreadable("a component of " + type.getSimpleName());
        }
        return place;
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
