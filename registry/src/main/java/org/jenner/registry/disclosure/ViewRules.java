package org.jenner.registry.disclosure;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jenner.registry.record.consolidate.PersonSources;
import org.jenner.registry.record.objection.Objection;
import org.jenner.registry.reference.jurisdiction.ConsentRules.ObjectionAnswer;

/**
 * Which sources of a person a viewer may use. The stored record is the department's; any other viewer's record is derived
 * from these.
 *
 * <ol>
 *   <li>Another partition's data do not exist for the viewer.
 *   <li>The department sees the rest.
 *   <li>Under an objection in force each organization sees what it reported itself, or an organization whose successor
 *       it is. The objection counts even when it came from an organization that is not yet live: the strictest applies.
 *       Where a jurisdiction protects single sources, only what the objecting source sent is kept from others.
 *   <li>Data of an organization that is not yet live are visible to itself alone.
 * </ol>
 *
 * <p>Who is left without any patient source sees nobody, which does not betray the objection, unless the jurisdiction lets
 * it be said that there is a record.
 */
final class ViewRules {

    private final ObjectionRules objections;
    private final Organizations organizations;
    private final LocalDate today;

    ViewRules(ObjectionRules objections, Organizations organizations, LocalDate today) {
        this.objections = objections;
        this.organizations = organizations;
        this.today = today;
    }

    /** What of this person exists for the viewer. */
    Sight sight(PersonSources all, Viewer viewer) {
        PersonSources sources = SourceFilter.ofPartition(all, viewer.partition());
        if (sources.patients().isEmpty()) {
            return new Sight.Nothing();
        }
        return switch (viewer.purpose()) {
            case PUBLIC_HEALTH -> new Sight.View(sources, false);
            case TREATMENT -> forTreatment(sources, organizations.standsFor(viewer.organization(), today));
        };
    }

    private Sight forTreatment(PersonSources sources, Set<Long> own) {
        Set<Long> objecting = sources.objections().stream()
                .filter(this::inForce)
                .map(Objection::patientSource)
                .collect(Collectors.toSet());
        PersonSources shared = SourceFilter.reportedBy(
                sources, organization -> own.contains(organization) || organizations.isShared(organization, today));
        if (objecting.isEmpty()) {
            return view(shared, false, new Sight.Nothing());
        }
        Sight otherwise = objections.answer() == ObjectionAnswer.NOT_VIEWABLE
                        && !shared.patients().isEmpty()
                ? new Sight.Withheld(shared)
                : new Sight.Nothing();
        return switch (objections.scope()) {
            case PERSON -> view(SourceFilter.reportedBy(sources, own::contains), true, otherwise);
            case SOURCE -> view(SourceFilter.withoutSources(shared, objecting, own::contains), false, otherwise);
        };
    }

    private boolean inForce(Objection objection) {
        LocalDate effective = objection.effective();
        return effective == null || !effective.isAfter(today);
    }

    private static Sight view(PersonSources sources, boolean ownDataOnly, Sight otherwise) {
        return sources.patients().isEmpty() ? otherwise : new Sight.View(sources, ownDataOnly);
    }
}
