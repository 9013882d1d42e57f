package org.jenner.registry.exchange.door.https;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form of a request's body, by its Content-Type. */
enum MediaType {
    /** Fields of a form, names and values percent-encoded. */
    FORM,
    /** HL7 text as it is. */
    HL7,
    /** Anything else. */
    OTHER;

    private static final Set<String> HL7_TYPES =
            Set.of("text/plain", "application/hl7-v2", "x-application/hl7-v2+er7", "application/octet-stream");

    static MediaType of(@Nullable String contentType) {
        String type = essence(contentType);
        if (type.isEmpty() || HL7_TYPES.contains(type)) {
            return HL7;
        }
        return type.equals("application/x-www-form-urlencoded") ? FORM : OTHER;
    }

    /** The type of an HL7 answer: one of HL7's own types when the sender asks for it, otherwise plain text. */
    static String ofAnswer(@Nullable String accept) {
        for (String range : (accept == null ? "" : accept).split(",")) {
            String type = essence(range);
            if (type.equals("application/hl7-v2") || type.equals("x-application/hl7-v2+er7")) {
                return type;
            }
        }
        return "text/plain";
    }

    private static String essence(@Nullable String type) {
        return type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
