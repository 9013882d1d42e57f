package org.jenner.hl7.acknowledgment;

import org.jenner.hl7.Segment;
import org.jenner.hl7.SegmentBuilder;

/**
 * A responsible organization (data type XON_IZ) taken over into an answer: its name, and its identifier when that came
 * complete with assigning authority and type, as XON_IZ demands.
 */
final class OrganizationName {

    private OrganizationName() {}

    static void copy(Segment from, int fromField, SegmentBuilder to, int toField) {
        String authority = from.value(fromField, 6);
        String type = from.value(fromField, 7);
        String identifier = from.value(fromField, 10);
        to.set(toField, 1, from.value(fromField, 1));
        if (!authority.isBlank() && !type.isBlank() && !identifier.isBlank()) {
            to.set(toField, 6, authority).set(toField, 7, type).set(toField, 10, identifier);
        }
    }
}
