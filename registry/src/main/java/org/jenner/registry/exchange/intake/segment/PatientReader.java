package org.jenner.registry.exchange.intake.segment;

import java.util.List;
import java.util.Optional;
import org.jenner.hl7.Segment;
import org.jenner.hl7.problem.Location;
import org.jenner.registry.exchange.intake.problem.StructureProblem;
import org.jenner.registry.exchange.intake.value.ReadingContext;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.PatientIdentifier;
import org.jenner.registry.record.source.PatientStatement;
import org.jenner.registry.record.source.PersonName;
import org.jenner.registry.record.source.Sex;

/** Reads all that a message says about its patient: PID, PD1 and NK1. */
public final class PatientReader {

    private PatientReader() {}

    /** The statement; empty when PID lacks what no patient can be without. */
    public static Optional<PatientStatement> read(MessageLayout layout, ReadingContext context) {
        Segment pid = layout.pid();
        if (pid == null) {
            context.problems().add(StructureProblem.PATIENT_SEGMENT_MISSING, Location.ofSegment("PID", 1));
            return Optional.empty();
        }
        PidReader reader = new PidReader(pid, context);
        reader.checkSetId();
        List<PatientIdentifier> identifiers = reader.identifiers();
        List<PersonName> names = reader.names();
        ClinicalDate birthDate = reader.birthDate();
        Sex sex = reader.sex();
        if (identifiers.isEmpty() || names.isEmpty() || birthDate == null) {
            return Optional.empty();
        }
        return Optional.of(statement(reader, layout, pid, new Required(identifiers, names, birthDate, sex), context));
    }

    private record Required(
            List<PatientIdentifier> identifiers, List<PersonName> names, ClinicalDate birthDate, Sex sex) {}

    private static PatientStatement statement(
            PidReader pid, MessageLayout layout, Segment segment, Required required, ReadingContext context) {
        Segment pd1 = layout.pd1();
        Pd1Reader program = pd1 == null ? null : new Pd1Reader(pd1, context);
        Boolean multipleBirth = pid.multipleBirth();
        ClinicalDate deathDate = pid.deathDate(required.birthDate());
        return new PatientStatement(
                required.identifiers(),
                required.names(),
                pid.mothersMaidenName(),
                required.birthDate(),
                required.sex(),
                pid.races(),
                pid.ethnicities(),
                pid.addresses(),
                pid.telecoms(),
                pid.primaryLanguage(),
                pid.birthPlace(),
                multipleBirth,
                pid.birthOrder(multipleBirth),
                deathDate,
                pid.dead(deathDate),
                program == null ? null : program.publicity(),
                program == null ? null : program.protection(),
                program == null ? null : program.registryStatus(),
                layout.nextOfKin().stream()
                        .flatMap(nk1 -> Nk1Reader.read(nk1, context).stream())
                        .toList(),
                RemovedElements.of(segment, pd1));
    }
}
