package org.jenner.registry.exchange.intake.value;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jenner.hl7.Repetition;
import org.jenner.hl7.Segment;
import org.jenner.registry.exchange.intake.problem.ElementProblem;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.reference.codes.Hl7Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads coded values (data types CE, CWE, IS and ID). CE has two triplets of code, text and coding system; the first whose
 * code is in a table counts, so that a local code may stand before the standard one.
 */
public final class CodedReader {

    private static final int[] TRIPLETS = {1, 4};

    private CodedReader() {}

    /** A code of one of the tables; null and a warning when there is none. */
    public static @Nullable CodedValue read(
            Repetition repetition, Element element, ReadingContext context, Hl7Table... tables) {
        Optional<CodedValue> found = find(repetition, element, context, tables);
        if (found.isEmpty()) {
            context.problems().add(ElementProblem.CODE_UNKNOWN, repetition.location(1), element.label(), names(tables));
        }
        return found.orElse(null);
    }

    /** All repetitions whose code is in the table; a warning for each other. */
    public static List<CodedValue> readAll(
            Segment segment, Element element, ReadingContext context, Hl7Table... tables) {
        return segment.repetitions(element.field()).stream()
                .filter(Repetition::isValued)
                .flatMap(repetition -> Optional.ofNullable(read(repetition, element, context, tables)).stream())
                .toList();
    }

    /** A code of one of the tables; empty, with no more ado, when there is none. */
    public static Optional<CodedValue> find(
            Repetition repetition, Element element, ReadingContext context, Hl7Table... tables) {
        for (int first : TRIPLETS) {
            String code = repetition.value(first).strip();
            for (Hl7Table table : tables) {
                var known = context.codes().table(table).find(code);
                if (known.isPresent()) {
                    String system =
                            system(repetition, first, element, known.get().system(), context);
                    return Optional.of(new CodedValue(code, Text.orNull(repetition.value(first + 1)), system));
                }
            }
        }
        return Optional.empty();
    }

    /** A value whose table is the sender's own: as sent. Null when it has neither code nor text. */
    public static @Nullable CodedValue asSent(Repetition repetition) {
        String code = Text.orNull(repetition.value(1));
        String text = Text.orNull(repetition.value(2));
        String system = Text.orNull(repetition.value(3));
        if (code == null) {
            return text == null ? null : new CodedValue(text, null, system);
        }
        return new CodedValue(code, text, system);
    }

    /** A field of type ID or IS; null when it is empty, and with a warning when its code is not in the table. */
    public static @Nullable String code(Segment segment, Element element, ReadingContext context, Hl7Table table) {
        String code = Text.orNull(segment.value(element.field()));
        if (code == null || context.codes().table(table).has(code)) {
            return code;
        }
        context.problems()
                .add(
                        ElementProblem.CODE_UNKNOWN,
                        segment.location(element.field()),
                        element.label(),
                        table.tableName());
        return null;
    }

    /** A component of type ID or IS: the same. */
    static @Nullable String component(
            Repetition repetition,
            int component,
            Element element,
            String componentName,
            ReadingContext context,
            Hl7Table table) {
        String code = Text.orNull(repetition.value(component));
        if (code == null || context.codes().table(table).has(code)) {
            return code;
        }
        context.problems()
                .add(
                        ElementProblem.CODE_UNKNOWN,
                        repetition.location(component),
                        element.label(component, componentName),
                        table.tableName());
        return null;
    }

    private static String system(
            Repetition repetition, int first, Element element, String expected, ReadingContext context) {
        String sent = Text.orNull(repetition.value(first + 2));
        if (sent != null) {
            return sent;
        }
        context.problems()
                .add(ElementProblem.CODING_SYSTEM_MISSING, repetition.location(first + 2), element.label(), expected);
        return expected;
    }

    private static String names(Hl7Table... tables) {
        return Arrays.stream(tables).map(Hl7Table::tableName).collect(Collectors.joining(" or "));
    }
}
