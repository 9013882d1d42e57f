package org.jenner.registry.record.source;

import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.codes.Cvx;

/** The families of vaccines as the code tables give them. */
public record CodeSetFamilies(CodeSets codes) implements VaccineFamilies {

    @Override
    public String family(Cvx cvx) {
        return codes.vaccineFamily(cvx);
    }

    @Override
    public boolean oneIsUnspecifiedFormOfOther(Cvx cvx, Cvx other) {
        return codes.isUnspecifiedFormOf(cvx, other) || codes.isUnspecifiedFormOf(other, cvx);
    }

    @Override
    public boolean unspecified(Cvx cvx) {
        return !codes.specificForms(cvx).isEmpty();
    }
}
