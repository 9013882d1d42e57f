package org.jenner.registry.chart;

import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import org.jenner.registry.directory.DirectorySnapshot;
import org.jenner.registry.directory.Organization;
import org.jenner.registry.directory.SourceSystem;
import org.jenner.registry.directory.SubmittingInterface;
import org.jenner.registry.record.consolidate.DoseRecord;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.record.source.DoseSource;
import org.jenner.registry.reference.codes.Hl7Table;
import org.jspecify.annotations.Nullable;

/**
 * Says who told what, by the names of the directory.
 *
 * @param mayOpenMessagesOf whether the viewer may open messages of an organization
 */
record Reporters(DirectorySnapshot directory, VaccineWords words, Origins origins, LongPredicate mayOpenMessagesOf) {

    String organization(long organization) {
        return directory.organization(organization).map(Organization::name).orElse("");
    }

    /** All reports of a dose, the one that is used first, then by age. */
    List<Report> reports(DoseRecord dose) {
        return dose.sources().stream()
                .sorted(Comparator.comparing((DoseSource source) ->
                                source.id() != dose.chosen().id())
                        .thenComparing(DoseSource::assertedAt))
                .map(source -> report(dose, source))
                .toList();
    }

    private Report report(DoseRecord dose, DoseSource source) {
        Origins.Origin origin = origins.of(source);
        SourceSystem system = directory.sourceSystems().get(source.sourceSystem());
        String information = source.current().informationSource();
        return new Report(
                organization(source.organization()),
                system == null ? "" : system.name(),
                way(origin),
                information == null ? "" : words.value(Hl7Table.INFORMATION_SOURCE, CodedValue.of(information)),
                source.assertedAt(),
                origin != null && mayOpenMessagesOf.test(origin.organization()) ? origin.message() : null,
                source.id() == dose.chosen().id(),
                source.version(),
                Report.agreements(dose, source));
    }

    private String way(Origins.@Nullable Origin origin) {
        SubmittingInterface way = origin == null ? null : directory.interfaces().get(origin.interfaceId());
        return way == null ? "" : way.name();
    }
}
