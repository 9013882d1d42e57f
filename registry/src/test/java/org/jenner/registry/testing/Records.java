package org.jenner.registry.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jenner.registry.record.consolidate.DoseRecord;
import org.jenner.registry.record.consolidate.PersonRecord;
import org.jenner.registry.record.observation.Observation;
import org.jenner.registry.record.source.ActionCode;
import org.jenner.registry.record.source.Address;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.record.source.CompletionStatus;
import org.jenner.registry.record.source.DatedCode;
import org.jenner.registry.record.source.DoseSource;
import org.jenner.registry.record.source.DoseStatement;
import org.jenner.registry.record.source.EntityIdentifier;
import org.jenner.registry.record.source.NextOfKin;
import org.jenner.registry.record.source.ObservationStatement;
import org.jenner.registry.record.source.PatientIdentifier;
import org.jenner.registry.record.source.PatientStatement;
import org.jenner.registry.record.source.PersonName;
import org.jenner.registry.record.source.Practitioner;
import org.jenner.registry.record.source.RegistryNumber;
import org.jenner.registry.record.source.Sex;
import org.jenner.registry.record.source.Telecom;
import org.jenner.registry.record.source.VaccineInformationStatement;
import org.jenner.registry.reference.codes.Cvx;
import org.jspecify.annotations.Nullable;

/** Hand-made records of plainly synthetic people. */
public final class Records {

    /** The source system and organization that the dose sources name. */
    public static final long CLINIC = 7;

    public static final RegistryNumber NUMBER = new RegistryNumber("10000000018");

    private Records() {}

    /** A child born on 2020-01-15 of whom only what is required is known. */
    public static PatientStatement child() {
        return child(ClinicalDate.of(LocalDate.of(2020, 1, 15)));
    }

    public static PatientStatement child(ClinicalDate birth) {
        return new PatientStatement(
                List.of(new PatientIdentifier("MRN-1", "CLINIC", "MR")),
                List.of(new PersonName("Synthetic", "Sample", null, null, "L")),
                null,
                birth,
                Sex.FEMALE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    /** The same child with every element that a message can hold. */
    public static PatientStatement fullChild() {
        return new PatientStatement(
                List.of(new PatientIdentifier("MRN-1", "CLINIC", "MR"), new PatientIdentifier("MA-1", null, null)),
                List.of(
                        new PersonName("Synthetic", "Sample", "Middle", "JR", "L"),
                        new PersonName("Other", "Sample", null, null, null),
                        new PersonName("Halfname", null, null, null, "A")),
                new PersonName("Maiden|Pipe", "Mother", null, null, null),
                ClinicalDate.of(LocalDate.of(2020, 1, 15)),
                Sex.FEMALE,
                List.of(new CodedValue("2106-3", null, "HL70005"), new CodedValue("2131-1", "Other", "CDCREC")),
                List.of(new CodedValue("2186-5", null, null)),
                List.of(
                        new Address("1 Test & Try Street", "Unit 2", "Exampleton", "EX", "00001", "USA", "001", "H"),
                        new Address(null, null, "Birthville", "EX", null, "USA", null, "BDL"),
                        new Address("No Type Road", null, null, null, null, null, null, null)),
                List.of(
                        new Telecom("PRN", "PH", null, "555", "5550100"),
                        new Telecom("NET", null, "sample@example.org", null, null),
                        new Telecom(null, null, null, null, "5550101"),
                        new Telecom("PRN", "PH", null, "555", null)),
                new CodedValue("eng", "English", null),
                "Birthville Hospital",
                true,
                2,
                ClinicalDate.of(LocalDate.of(2024, 6, 1)),
                null,
                new DatedCode("02", LocalDate.of(2021, 1, 1)),
                new DatedCode("N", LocalDate.of(2021, 1, 2)),
                new DatedCode("A", LocalDate.of(2021, 1, 3)),
                List.of(
                        new NextOfKin(
                                List.of(new PersonName("Synthetic", "Parent", null, null, null)),
                                new CodedValue("MTH", null, null),
                                List.of(new Address(
                                        "1 Test Street", null, "Exampleton", "EX", "00001", "USA", null, "H")),
                                List.of(new Telecom("PRN", "CP", null, "555", "5550102"))),
                        new NextOfKin(
                                List.of(new PersonName("Nogiven", null, null, null, "L")),
                                new CodedValue("FTH", null, null),
                                List.of(),
                                List.of()),
                        new NextOfKin(
                                List.of(new PersonName("Synthetic", "Guardian", null, null, "L")),
                                new CodedValue("GRD", "Guardian", "HL70063"),
                                List.of(),
                                List.of())),
                List.of());
    }

    /** A complete dose given on a day, of which nothing more is known. */
    public static DoseStatement dose(String cvx, LocalDate day) {
        return dose(cvx, ClinicalDate.of(day), CompletionStatus.COMPLETE, List.of());
    }

    public static DoseStatement dose(
            String cvx, ClinicalDate day, CompletionStatus completion, List<CodedValue> reactions) {
        return new DoseStatement(
                1,
                ActionCode.ADD,
                completion,
                null,
                null,
                new Cvx(cvx),
                null,
                day,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                reactions,
                List.of());
    }

    /** A dose given here with every element that a message can hold. */
    public static DoseStatement fullDose(String cvx, LocalDate day) {
        Practitioner nurse = new Practitioner("1000000004", "Giver", "Test", "Q", null, "RN", "NPPES", "NPI");
        return new DoseStatement(
                1,
                ActionCode.ADD,
                CompletionStatus.COMPLETE,
                new EntityIdentifier("PLACER-1", "CLINIC"),
                new EntityIdentifier("FILLER-1", null),
                new Cvx(cvx),
                "49281028601",
                ClinicalDate.of(day),
                "00",
                new BigDecimal("0.5"),
                "mL",
                List.of("LOT-1", "LOT-2"),
                ClinicalDate.of(day.plusYears(1)),
                "PMC",
                List.of(),
                new CodedValue("IM", "Intramuscular", "HL70162"),
                new CodedValue("LT", null, null),
                nurse,
                new Practitioner("77", "Order", "Er", null, null, null, null, null),
                new Practitioner(null, "Enter", "Er", null, null, null, null, null),
                "Synthetic Pediatrics",
                new CodedValue("SYN", "Synthetic Pediatrics", null),
                new CodedValue("V02", null, null),
                new CodedValue("VXC40", null, null),
                new CodedValue("VXC51", null, null),
                List.of(
                        new VaccineInformationStatement("253088698300003511070517", null, null, day),
                        new VaccineInformationStatement(null, "107", LocalDate.of(2007, 5, 17), day)),
                List.of(new CodedValue("VXC14", null, null)),
                List.of("Given ^ with a smile | twice"));
    }

    /** A refusal. */
    public static DoseStatement refusal(String cvx, LocalDate day, CodedValue... reasons) {
        DoseStatement plain = dose(cvx, ClinicalDate.of(day), CompletionStatus.REFUSED, List.of());
        return new DoseStatement(
                plain.order(),
                plain.action(),
                plain.completion(),
                null,
                null,
                plain.cvx(),
                null,
                plain.administered(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(reasons),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    /** A fact about the patient. */
    public static ObservationStatement observed(String kind, CodedValue value, @Nullable LocalDate day) {
        return new ObservationStatement(kind, value, day, null);
    }

    /** A record of these doses, in the order given; each has one source of the clinic. */
    public static PersonRecord record(
            PatientStatement person, List<DoseStatement> doses, List<ObservationStatement> observations) {
        List<DoseRecord> records = new ArrayList<>();
        for (DoseStatement dose : doses) {
            long id = 100L + records.size();
            DoseSource source = new DoseSource(
                    id, 1, "key-" + id, CLINIC, CLINIC, 1, 1, dose, Instant.parse("2024-01-01T00:00:00Z"));
            records.add(new DoseRecord(id, dose, source, List.of(source)));
        }
        List<Observation> facts = new ArrayList<>();
        for (ObservationStatement observation : observations) {
            facts.add(new Observation(200L + facts.size(), 1, CLINIC, observation));
        }
        return new PersonRecord(1, NUMBER, List.of(), person, person.identifiers(), records, facts);
    }
}
