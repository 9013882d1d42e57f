package org.jenner.registry.exchange.query;

import java.util.List;
import org.jenner.hl7.SegmentBuilder;
import org.jenner.registry.record.consolidate.PersonRecord;
import org.jenner.registry.record.source.Address;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.record.source.PatientIdentifier;
import org.jenner.registry.record.source.PatientStatement;
import org.jenner.registry.record.source.PersonName;
import org.jenner.registry.record.source.Telecom;
import org.jenner.registry.reference.codes.Hl7Table;
import org.jspecify.annotations.Nullable;

/** PID: all elements that the record knows for Z31 and Z32, the reduced ones for Z42. */
final class PidWriter {

    private final String registryAuthority;
    private final String askerAuthority;
    private final Coding coding;

    /**
     * A writer for one asker.
     *
     * @param registryAuthority assigning authority of registry numbers
     * @param askerAuthority assigning authority of the asker's identifiers when it named none itself
     */
    PidWriter(String registryAuthority, String askerAuthority, Coding coding) {
        this.registryAuthority = registryAuthority;
        this.askerAuthority = askerAuthority;
        this.coding = coding;
    }

    /** PID of Z42: who it is, where they live, whether they died. */
    SegmentBuilder reduced(PersonRecord record) {
        PatientStatement person = record.demographics();
        SegmentBuilder pid = identity(record, 1);
        addresses(pid, person.addresses());
        return pid.set(30, Texts.yesNo(isDead(person)));
    }

    /** PID with everything that is known. */
    SegmentBuilder full(PersonRecord record, int setId) {
        PatientStatement person = record.demographics();
        SegmentBuilder pid = identity(record, setId);
        PersonName maiden = person.mothersMaidenName();
        if (maiden != null && !Texts.of(maiden.family()).isEmpty()) {
            DemographicFields.name(pid, 6, 1, maiden, "M");
            pid.set(6, 7, "M");
        }
        int race = 1;
        for (CodedValue value : person.races()) {
            coding.coded(pid, 10, race++, Hl7Table.RACE, value);
        }
        addresses(pid, person.addresses());
        telecoms(pid, person.telecoms());
        CodedValue language = person.primaryLanguage();
        if (language != null) {
            pid.setComponents(
                    15,
                    language.code(),
                    Texts.of(language.text()),
                    language.system() == null ? "ISO639" : language.system());
        }
        if (!person.ethnicities().isEmpty()) {
            coding.coded(pid, 22, 1, Hl7Table.ETHNICITY, person.ethnicities().getFirst());
        }
        return birthAndDeath(pid, person);
    }

    private SegmentBuilder identity(PersonRecord record, int setId) {
        PatientStatement person = record.demographics();
        SegmentBuilder pid = SegmentBuilder.of("PID").set(1, Integer.toString(setId));
        identifiers(pid, record);
        int repetition = 1;
        for (PersonName name : person.names()) {
            // The first name is required, however little of it is known; others are told only when they are whole.
            if (repetition == 1 || DemographicFields.isWhole(name)) {
                DemographicFields.name(pid, 5, repetition, name, repetition == 1 ? "L" : "U");
                repetition++;
            }
        }
        return pid.set(7, Texts.of(person.birthDate())).set(8, person.sex().code());
    }

    private void identifiers(SegmentBuilder pid, PersonRecord record) {
        PatientIdentifier number = new PatientIdentifier(record.number().digits(), registryAuthority, "SR");
        DemographicFields.identifier(pid, 3, 1, number, registryAuthority);
        int repetition = 2;
        for (PatientIdentifier identifier : record.identifiers()) {
            // A registry number that a sender keeps is an old or foreign one: ours stands first.
            if (!"SR".equals(identifier.type())) {
                DemographicFields.identifier(pid, 3, repetition++, identifier, askerAuthority);
            }
        }
    }

    private static void addresses(SegmentBuilder pid, List<Address> addresses) {
        int repetition = 1;
        for (Address address : addresses) {
            DemographicFields.address(pid, 11, repetition++, address);
        }
    }

    private static void telecoms(SegmentBuilder pid, List<Telecom> telecoms) {
        int repetition = 1;
        for (Telecom telecom : telecoms) {
            if (DemographicFields.isWhole(telecom)) {
                DemographicFields.telecom(pid, 13, repetition++, telecom);
            }
        }
    }

    private static SegmentBuilder birthAndDeath(SegmentBuilder pid, PatientStatement person) {
        Integer order = person.birthOrder();
        Boolean dead = isDead(person);
        return pid.set(23, Texts.of(person.birthPlace()))
                .set(24, Texts.yesNo(person.multipleBirth()))
                .set(25, order == null ? "" : Integer.toString(order))
                .set(29, Boolean.TRUE.equals(dead) ? Texts.of(person.deathDate()) : "")
                .set(30, Texts.yesNo(dead));
    }

    /** A death date says it even where the indicator was left out. */
    private static @Nullable Boolean isDead(PatientStatement person) {
        return person.deathDate() == null ? person.dead() : Boolean.TRUE;
    }
}
