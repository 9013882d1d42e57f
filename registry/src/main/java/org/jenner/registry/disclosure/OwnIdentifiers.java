package org.jenner.registry.disclosure;

import java.util.List;
import java.util.Set;
import org.jenner.registry.record.consolidate.PersonRecord;
import org.jenner.registry.record.consolidate.PersonSources;
import org.jenner.registry.record.source.PatientIdentifier;
import org.jenner.registry.record.source.PatientStatement;

/**
 * Of the identifiers a viewer gets those that its own organization reported, beside the registry number: a record number at
 * another clinic tells where the patient is treated and is of no use elsewhere.
 */
final class OwnIdentifiers {

    private OwnIdentifiers() {}

    /** The record without the identifiers that organizations other than these reported. */
    static PersonRecord of(PersonRecord record, PersonSources sources, Set<Long> own) {
        List<PatientIdentifier> reported = sources.patients().stream()
                .filter(source -> own.contains(source.organization()))
                .flatMap(source -> source.current().identifiers().stream())
                .toList();
        List<PatientIdentifier> identifiers =
                record.identifiers().stream().filter(reported::contains).toList();
        return new PersonRecord(
                record.person(),
                record.number(),
                record.aliases(),
                demographics(record, identifiers),
                identifiers,
                record.doses(),
                record.observations());
    }

    private static PatientStatement demographics(PersonRecord record, List<PatientIdentifier> identifiers) {
        PatientStatement all = record.demographics();
        return new PatientStatement(
                // A statement has an identifier; the registry's own is everybody's.
                identifiers.isEmpty()
                        ? List.of(new PatientIdentifier(record.number().digits(), null, "SR"))
                        : identifiers,
                all.names(),
                all.mothersMaidenName(),
                all.birthDate(),
                all.sex(),
                all.races(),
                all.ethnicities(),
                all.addresses(),
                all.telecoms(),
                all.primaryLanguage(),
                all.birthPlace(),
                all.multipleBirth(),
                all.birthOrder(),
                all.deathDate(),
                all.dead(),
                all.publicity(),
                all.protection(),
                all.registryStatus(),
                all.nextOfKin(),
                all.removed());
    }
}
