package org.jenner.matching.dose;

import java.util.Collections;
import java.util.Set;

/**
 * Decides whether two reports speak of one vaccination event: the same vaccine, or one of them its unspecified form, on the
 * same day, with lots that do not disagree, from different senders. Two doses that one organization gave itself are never
 * joined when lot or product differ: a child may get two vaccines of one family on one day.
 */
public final class DoseMatcher {

    private final ProductRelations relations;

    public DoseMatcher(ProductRelations relations) {
        this.relations = relations;
    }

    /** Are both reports of one event? Symmetric, but not transitive: compare with every member of a group. */
    public boolean sameEvent(DoseProfile a, DoseProfile b) {
        return a.patientSource() != b.patientSource()
                && a.completion().equals(b.completion())
                && a.day() != null
                && a.day().equals(b.day())
                && lotsAgree(a.lots(), b.lots())
                && (bothGivenByOneOrganization(a, b) ? sameProduct(a, b) : sameVaccine(a, b));
    }

    private boolean sameVaccine(DoseProfile a, DoseProfile b) {
        return a.cvx().equals(b.cvx()) || relations.oneIsUnspecifiedFormOfOther(a.cvx(), b.cvx());
    }

    private static boolean bothGivenByOneOrganization(DoseProfile a, DoseProfile b) {
        return a.organization() == b.organization() && a.newlyAdministered() && b.newlyAdministered();
    }

    private static boolean sameProduct(DoseProfile a, DoseProfile b) {
        return a.cvx().equals(b.cvx())
                && (a.product() == null || b.product() == null || a.product().equals(b.product()));
    }

    private static boolean lotsAgree(Set<String> a, Set<String> b) {
        return a.isEmpty() || b.isEmpty() || !Collections.disjoint(a, b);
    }
}
