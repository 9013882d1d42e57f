package org.jenner.registry.record;

import java.util.Map;
import java.util.Set;
import org.jenner.registry.record.source.VaccineFamilies;
import org.jenner.registry.reference.codes.Cvx;

/** A few vaccines, as the code tables group them. */
final class Families implements VaccineFamilies {

    private static final Map<String, String> FAMILY = Map.ofEntries(
            Map.entry("08", "HepB"),
            Map.entry("45", "HepB"),
            Map.entry("43", "HepB"),
            Map.entry("03", "MMR"),
            Map.entry("94", "MMR|VAR"),
            Map.entry("21", "VAR"),
            Map.entry("10", "POLIO"),
            Map.entry("110", "DTAP|HepB|POLIO"),
            Map.entry("20", "DTAP"));
    private static final Set<String> UNSPECIFIED = Set.of("45");

    @Override
    public String family(Cvx cvx) {
        return FAMILY.getOrDefault(cvx.code(), cvx.code());
    }

    @Override
    public boolean oneIsUnspecifiedFormOfOther(Cvx cvx, Cvx other) {
        return family(cvx).equals(family(other)) && (unspecified(cvx) || unspecified(other));
    }

    @Override
    public boolean unspecified(Cvx cvx) {
        return UNSPECIFIED.contains(cvx.code());
    }
}
