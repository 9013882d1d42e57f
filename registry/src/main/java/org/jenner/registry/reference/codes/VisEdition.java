package org.jenner.registry.reference.codes;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * One edition of a vaccine information statement (or emergency use fact sheet), as in {@code vis.tsv}.
 *
 * @param barcode the fully-encoded string of 24 digits that OBX 69764-9 carries
 * @param document the document's name
 * @param edition the edition date printed on it. Not to be read from the barcode: for some fact sheets they differ
 * @param current whether it is the edition to hand out
 */
public record VisEdition(String barcode, String document, LocalDate edition, boolean current) {

    /** What a barcode looks like: application identifier 253 and 21 digits. */
    static final Pattern BARCODE = Pattern.compile("253\\d{21}");
}
