package org.jenner.hl7;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.model.Group;
import ca.uhn.hl7v2.model.Primitive;
import ca.uhn.hl7v2.model.Structure;
import ca.uhn.hl7v2.model.Varies;
import ca.uhn.hl7v2.parser.CanonicalModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.util.Terser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** All values of a message by position, once as HAPI reads them and once as we do. */
final class HapiComparison {

    private final PipeParser parser;

    HapiComparison() {
        HapiContext context = new DefaultHapiContext();
        context.setValidationContext(ValidationContextFactory.noValidation());
        context.setModelClassFactory(new CanonicalModelClassFactory("2.5.1"));
        parser = context.getPipeParser();
    }

    /** HAPI's message; empty when it cannot parse the text. */
    Optional<ca.uhn.hl7v2.model.Message> parse(String text) {
        try {
            return Optional.of(parser.parse(text));
        } catch (HL7Exception e) {
            return Optional.empty();
        }
    }

    /** Values by "PID[1]-3(2).4.1", empty ones left out. */
    static Map<String, String> valuesOf(ca.uhn.hl7v2.model.Message message) throws HL7Exception {
        Map<String, String> values = new TreeMap<>();
        Map<String, Integer> sequences = new TreeMap<>();
        for (ca.uhn.hl7v2.model.Segment segment : segments(message)) {
            int sequence = sequences.merge(segment.getName(), 1, Integer::sum);
            for (int field = 1; field <= segment.numFields(); field++) {
                for (int repetition = 0; repetition < segment.getField(field).length; repetition++) {
                    collect(segment, sequence, field, repetition, put(values));
                }
            }
        }
        return values;
    }

    private static void collect(
            ca.uhn.hl7v2.model.Segment segment,
            int sequence,
            int field,
            int repetition,
            BiConsumer<String, @Nullable String> put)
            throws HL7Exception {
        var sent = segment.getField(field, repetition);
        var type = sent instanceof Varies varies ? varies.getData() : sent;
        for (int component = 1; component <= Terser.numComponents(type); component++) {
            // HAPI shows surplus components of a simple type a second time as its subcomponents.
            int subs = type instanceof Primitive ? 1 : Terser.numSubComponents(type, component);
            for (int sub = 1; sub <= subs; sub++) {
                String value = Terser.getPrimitive(type, component, sub).getValue();
                put.accept(place(segment.getName(), sequence, field, repetition + 1, component, sub), value);
            }
        }
    }

    /** Values by the same names as we read them; the HL7 null as it is written, as HAPI gives it. */
    static Map<String, String> valuesOf(Message message) {
        Map<String, String> values = new TreeMap<>();
        for (Segment segment : message.segments()) {
            boolean header = Segment.isHeader(segment.name());
            if (header) {
                values.put(place("MSH", 1, 1, 1, 1, 1), segment.value(1));
                values.put(place("MSH", 1, 2, 1, 1, 1), segment.value(2));
            }
            for (int field = header ? 3 : 1; field <= segment.fieldCount(); field++) {
                for (Repetition repetition : segment.repetitions(field)) {
                    collect(segment, field, repetition, put(values));
                }
            }
        }
        return values;
    }

    private static void collect(
            Segment segment, int field, Repetition repetition, BiConsumer<String, @Nullable String> put) {
        for (int component = 1; component <= repetition.componentCount(); component++) {
            for (int sub = 1; sub <= repetition.subcomponentCount(component); sub++) {
                String value = repetition.isNull(component, sub) ? "\"\"" : repetition.value(component, sub);
                put.accept(
                        place(segment.name(), segment.sequence(), field, repetition.number(), component, sub), value);
            }
        }
    }

    /** HAPI drops blanks before values and values of blanks alone; we keep them as sent. */
    private static BiConsumer<String, @Nullable String> put(Map<String, String> values) {
        return (place, value) -> {
            if (value != null && !value.isBlank()) {
                values.put(place, value.strip());
            }
        };
    }

    private static String place(String name, int sequence, int field, int repetition, int component, int sub) {
        return "%s[%d]-%d(%d).%d.%d".formatted(name, sequence, field, repetition, component, sub);
    }

    private static List<ca.uhn.hl7v2.model.Segment> segments(Group group) throws HL7Exception {
        List<ca.uhn.hl7v2.model.Segment> segments = new ArrayList<>();
        for (String name : group.getNames()) {
            for (Structure structure : group.getAll(name)) {
                if (structure instanceof ca.uhn.hl7v2.model.Segment segment) {
                    segments.add(segment);
                } else if (structure instanceof Group inner) {
                    segments.addAll(segments(inner));
                }
            }
        }
        return segments;
    }
}
