package org.jenner.hl7.acknowledgment;

import java.util.regex.Pattern;
import org.jenner.hl7.Segment;
import org.jenner.hl7.SegmentBuilder;

/**
 * A name of an application or facility (data type HD_IZ) taken over into an answer. The answer must conform even when the
 * request did not: a universal id stays only as ISO OID (IZ-5, IZ-6), else its text serves as the name.
 */
final class HierarchicDesignator {

    private static final Pattern OID = Pattern.compile("[0-2](\\.(0|[1-9]\\d*))+");

    private HierarchicDesignator() {}

    static void copy(Segment from, int fromField, SegmentBuilder to, int toField) {
        String namespace = from.value(fromField, 1);
        String universal = from.value(fromField, 2);
        if (OID.matcher(universal).matches() && from.value(fromField, 3).equals("ISO")) {
            to.setComponents(toField, namespace, universal, "ISO");
        } else {
            to.set(toField, namespace.isBlank() ? universal : namespace);
        }
    }
}
