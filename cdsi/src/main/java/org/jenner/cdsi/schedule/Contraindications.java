package org.jenner.cdsi.schedule;

import java.util.List;

/** What speaks against an antigen, and against single vaccines of it (section 7.3). */
public record Contraindications(List<OfAntigen> antigen, List<OfVaccines> vaccines) {

    /** Against every series of the antigen, within the ages. */
    public record OfAntigen(ObservationTitle observation, AgeRange ages) {}

    /** Against some vaccines only. */
    public record OfVaccines(ObservationTitle observation, List<Vaccine> vaccines) {}

    /** A vaccine not to be given within the ages. */
    public record Vaccine(VaccineType vaccine, AgeRange ages) {}
}
