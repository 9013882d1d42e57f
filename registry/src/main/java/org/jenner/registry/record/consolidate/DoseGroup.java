package org.jenner.registry.record.consolidate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jenner.matching.dose.DoseMatcher;
import org.jenner.matching.dose.DoseProfile;
import org.jenner.registry.record.source.ClinicalDate.Precision;
import org.jenner.registry.record.source.DoseSource;
import org.jenner.registry.record.source.DoseStatement;

/** Reports that speak of one vaccination event, as they are being gathered: each must agree with all that are in. */
final class DoseGroup {

    private final List<DoseSource> sources = new ArrayList<>();
    private final List<DoseProfile> profiles = new ArrayList<>();

    DoseGroup(DoseSource first) {
        sources.add(first);
        profiles.add(profile(first));
    }

    /** Complete linkage: a chain of reports that agree in pairs would swallow real doses. */
    boolean accepts(DoseGroup other, DoseMatcher matcher) {
        return profiles.stream()
                .allMatch(mine -> other.profiles.stream().allMatch(theirs -> matcher.sameEvent(mine, theirs)));
    }

    void add(DoseGroup other) {
        sources.addAll(other.sources);
        profiles.addAll(other.profiles);
    }

    DoseRecord record(BestDose bestDose) {
        DoseSource chosen = bestDose.choose(sources);
        return new DoseRecord(sources.getFirst().id(), bestDose.complete(chosen, sources), chosen, sources);
    }

    private static DoseProfile profile(DoseSource source) {
        DoseStatement dose = source.current();
        Set<String> lots = new HashSet<>();
        dose.lotNumbers().forEach(lot -> lots.add(lot.strip().toUpperCase(Locale.ROOT)));
        return new DoseProfile(
                source.patientSource(),
                source.organization(),
                dose.completion().code(),
                dose.newlyAdministered(),
                dose.cvx().code(),
                dose.product(),
                dose.administered().precision() == Precision.DAY
                        ? dose.administered().day()
                        : null,
                lots);
    }
}
