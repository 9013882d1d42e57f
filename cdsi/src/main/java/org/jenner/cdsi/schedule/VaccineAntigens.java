package org.jenner.cdsi.schedule;

import java.util.List;

/**
 * What a vaccine holds.
 *
 * @param associations the antigens for which it counts, by age at administration
 */
public record VaccineAntigens(VaccineType vaccine, List<Association> associations) {

    /** The vaccine counts for the antigen when given within the ages. */
    public record Association(String antigen, AgeRange ages) {}
}
