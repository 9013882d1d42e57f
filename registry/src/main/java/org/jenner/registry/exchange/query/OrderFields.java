package org.jenner.registry.exchange.query;

import org.jenner.hl7.SegmentBuilder;
import org.jenner.registry.record.source.EntityIdentifier;
import org.jenner.registry.record.source.Practitioner;
import org.jspecify.annotations.Nullable;

/** Order numbers and people in the national data types (EI_IZ, XCN_IZ). */
final class OrderFields {

    private OrderFields() {}

    /** EI: the authority is required; {@code whenNone} stands where the sender named none. */
    static void entity(SegmentBuilder segment, int field, EntityIdentifier number, String whenNone) {
        segment.set(field, 1, number.value());
        authority(segment, field, number.authority() == null ? whenNone : number.authority());
    }

    private static void authority(SegmentBuilder segment, int field, String authority) {
        if (DemographicFields.isOid(authority)) {
            segment.set(field, 3, authority).set(field, 4, "ISO");
        } else {
            segment.set(field, 2, authority);
        }
    }

    /**
     * XCN: an identifier goes out only with its authority, without which nobody can use it (XCN_IZ requires both); the
     * degree, whose own component is not supported, goes where professional suffixes stand.
     */
    static void person(SegmentBuilder segment, int field, @Nullable Practitioner person) {
        if (person == null) {
            return;
        }
        if (person.identifier() != null && person.authority() != null) {
            segment.set(field, 1, person.identifier());
            DemographicFields.authority(segment, field, 1, 9, person.authority(), "");
            segment.set(field, 13, person.identifierType() == null ? "PRN" : person.identifierType());
        }
        String family = Texts.of(person.family());
        String given = Texts.of(person.given());
        if (!family.isEmpty() || !given.isEmpty()) {
            segment.set(field, 2, family)
                    .set(field, 3, given)
                    .set(field, 4, Texts.of(person.further()))
                    .set(field, 5, Texts.of(person.suffix()))
                    .set(field, 10, "L")
                    .set(field, 21, Texts.of(person.degree()));
        }
    }
}
