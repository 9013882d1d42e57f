package org.jenner.registry.exchange.intake.value;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jenner.hl7.Segment;
import org.jenner.registry.exchange.intake.problem.ElementProblem;
import org.jspecify.annotations.Nullable;

/** Reads numbers (data types NM and SI). Exponents are not HL7, and a thousand digits no dose. */
public final class NumberReader {

    private static final Pattern DECIMAL = Pattern.compile("[+]?(\\d{1,9}(\\.\\d{0,9})?|\\.\\d{1,9})");

    private NumberReader() {}

    /** A number from 0; null when empty, and with a warning when it is none. */
    public static @Nullable BigDecimal decimal(Segment segment, Element element, ReadingContext context) {
        String sent = Text.orNull(segment.value(element.field()));
        if (sent == null) {
            return null;
        }
        if (DECIMAL.matcher(sent).matches()) {
            return new BigDecimal(sent);
        }
        context.problems().add(ElementProblem.NUMBER_INVALID, segment.location(element.field()), element.label());
        return null;
    }

    /** A whole number from 0 to a limit; null when empty, and with a warning when it is none. */
    public static @Nullable Integer whole(Segment segment, Element element, int limit, ReadingContext context) {
        BigDecimal number = decimal(segment, element, context);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() <= 0 && number.compareTo(BigDecimal.valueOf(limit)) <= 0) {
            return number.intValueExact();
        }
        context.problems().add(ElementProblem.NUMBER_INVALID, segment.location(element.field()), element.label());
        return null;
    }
}
