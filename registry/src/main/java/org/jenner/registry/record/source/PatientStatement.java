package org.jenner.registry.record.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source system says about one of its patients (PID, PD1, NK1). An absent value says nothing; what the sender
 * asks to have removed (the HL7 null {@code ""}) is named in {@code removed}.
 *
 * @param identifiers all of PID-3, the sender's own medical record number first; never empty
 * @param names PID-5, the legal name first; never empty
 * @param races PID-10
 * @param telecoms PID-13 and PID-14
 * @param birthPlace PID-23
 * @param birthOrder PID-25, counted from 1
 * @param publicity PD1-11: whether reminders are wanted (HL70215)
 * @param protection PD1-12: {@code Y} asks that the record is not shared (HL70136)
 * @param registryStatus PD1-16: the status at the sending organization (HL70441)
 * @param removed names of the components that the sender asks to have emptied, for example {@code telecoms}
 */
public record PatientStatement(
        List<PatientIdentifier> identifiers,
        List<PersonName> names,
        @Nullable PersonName mothersMaidenName,
        ClinicalDate birthDate,
        Sex sex,
        List<CodedValue> races,
        List<CodedValue> ethnicities,
        List<Address> addresses,
        List<Telecom> telecoms,
        @Nullable CodedValue primaryLanguage,
        @Nullable String birthPlace,
        @Nullable Boolean multipleBirth,
        @Nullable Integer birthOrder,
        @Nullable ClinicalDate deathDate,
        @Nullable Boolean dead,
        @Nullable DatedCode publicity,
        @Nullable DatedCode protection,
        @Nullable DatedCode registryStatus,
        List<NextOfKin> nextOfKin,
        List<String> removed) {
    public PatientStatement {
        identifiers = List.copyOf(identifiers);
        names = List.copyOf(names);
        races = List.copyOf(races);
        ethnicities = List.copyOf(ethnicities);
        addresses = List.copyOf(addresses);
        telecoms = List.copyOf(telecoms);
        nextOfKin = List.copyOf(nextOfKin);
        removed = List.copyOf(removed);
        if (identifiers.isEmpty() || names.isEmpty()) {
            throw new IllegalArgumentException("a patient statement has an identifier and a name");
        }
    }

    /** The identifier under which the source system knows the patient. */
    public PatientIdentifier identifier() {
        return identifiers.getFirst();
    }

    /** The name to use, as a rule the legal one. */
    public PersonName name() {
        return names.getFirst();
    }
}
