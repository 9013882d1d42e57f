package org.jenner.registry.exchange.query;

import java.util.Map;
import java.util.Optional;
import org.jenner.hl7.SegmentBuilder;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.record.source.DoseStatement;
import org.jenner.registry.reference.codes.Hl7Table;

/** RXR: the route by its NCIT code, with the code of HL70162 as alternate; without a route there is no RXR. */
final class RxrWriter {

    /** HL70162 by NCIT. */
    private static final Map<String, String> ALTERNATE = Map.of(
            "C38238", "ID",
            "C28161", "IM",
            "C38284", "NS",
            "C38276", "IV",
            "C38288", "PO",
            "C38676", "PERC",
            "C38299", "SC",
            "C38305", "TD");

    /** NCIT by HL70162; {@code IN} is how older systems write nasal. */
    private static final Map<String, String> NCIT = Map.of(
            "ID", "C38238",
            "IM", "C28161",
            "NS", "C38284",
            "IN", "C38284",
            "IV", "C38276",
            "PO", "C38288",
            "PERC", "C38676",
            "SC", "C38299",
            "TD", "C38305");

    private final Coding coding;

    RxrWriter(Coding coding) {
        this.coding = coding;
    }

    /** The segment; empty when the route is not known. */
    Optional<SegmentBuilder> write(DoseStatement dose) {
        CodedValue route = dose.route();
        if (route == null) {
            return Optional.empty();
        }
        SegmentBuilder rxr = SegmentBuilder.of("RXR");
        String ncit = NCIT.getOrDefault(route.code(), route.code());
        String alternate = ALTERNATE.get(ncit);
        if (coding.has(Hl7Table.ROUTE, ncit)) {
            coding.coded(rxr, 1, 1, Hl7Table.ROUTE, ncit);
        } else {
            coding.coded(rxr, 1, 1, Hl7Table.ROUTE_ALTERNATE, route);
        }
        if (alternate != null) {
            rxr.set(1, 4, alternate)
                    .set(1, 5, coding.text(Hl7Table.ROUTE_ALTERNATE, alternate))
                    .set(1, 6, "HL70162");
        }
        CodedValue site = dose.site();
        if (site != null) {
            coding.coded(rxr, 2, 1, Hl7Table.ADMINISTRATION_SITE, site);
        }
        return Optional.of(rxr);
    }
}
