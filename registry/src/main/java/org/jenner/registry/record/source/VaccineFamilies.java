package org.jenner.registry.record.source;

import org.jenner.registry.reference.codes.Cvx;

/** To which family of vaccines a product belongs: what the code tables say, as far as the record needs it. */
public interface VaccineFamilies {

    /** A text that is the same for all products of one family (the vaccine groups of the product). */
    String family(Cvx cvx);

    /** Is one the unspecified form under which the other may be reported? */
    boolean oneIsUnspecifiedFormOfOther(Cvx cvx, Cvx other);

    /** Does the code name no exact product? */
    boolean unspecified(Cvx cvx);
}
