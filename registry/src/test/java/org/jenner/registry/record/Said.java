package org.jenner.registry.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jenner.registry.record.source.ActionCode;
import org.jenner.registry.record.source.Address;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.CompletionStatus;
import org.jenner.registry.record.source.DatedCode;
import org.jenner.registry.record.source.DoseStatement;
import org.jenner.registry.record.source.EntityIdentifier;
import org.jenner.registry.record.source.PatientIdentifier;
import org.jenner.registry.record.source.PatientStatement;
import org.jenner.registry.record.source.PersonName;
import org.jenner.registry.record.source.Sex;
import org.jenner.registry.record.source.Telecom;
import org.jenner.registry.reference.codes.Cvx;
import org.jspecify.annotations.Nullable;

/** Statements of plainly synthetic patients, said in few words. */
final class Said {

    private Said() {}

    static Patient patient(String mrn, String family, String given, String birthDate) {
        return new Patient(mrn, family, given, LocalDate.parse(birthDate));
    }

    static Dose dose(String cvx, String date) {
        return new Dose(cvx, LocalDate.parse(date));
    }

    /** A patient statement being put together. */
    static final class Patient {
        private final List<PatientIdentifier> identifiers = new ArrayList<>();
        private final String family;
        private final String given;
        private final LocalDate birthDate;
        private final List<Telecom> telecoms = new ArrayList<>();
        private final List<Address> addresses = new ArrayList<>();
        private final List<String> removed = new ArrayList<>();
        private Sex sex = Sex.FEMALE;
        private @Nullable PersonName maidenName;
        private @Nullable Boolean multipleBirth;
        private @Nullable Integer birthOrder;
        private @Nullable DatedCode protection;

        private Patient(String mrn, String family, String given, LocalDate birthDate) {
            identifiers.add(new PatientIdentifier(mrn, "CLINIC", "MR"));
            this.family = family;
            this.given = given;
            this.birthDate = birthDate;
        }

        Patient phone(String number) {
            telecoms.add(new Telecom("PRN", "PH", null, number.substring(0, 3), number.substring(3)));
            return this;
        }

        Patient address(String street, String postalCode) {
            addresses.add(new Address(street, null, "Exampleton", "EX", postalCode, "USA", null, "L"));
            return this;
        }

        Patient also(String value, String authority, String type) {
            identifiers.add(new PatientIdentifier(value, authority, type));
            return this;
        }

        Patient sex(Sex said) {
            sex = said;
            return this;
        }

        Patient maidenName(String name) {
            maidenName = new PersonName(name, null, null, null, "M");
            return this;
        }

        Patient multipleBirth(int order) {
            multipleBirth = true;
            birthOrder = order;
            return this;
        }

        Patient isProtected() {
            protection = new DatedCode("Y", null);
            return this;
        }

        Patient protectedFrom(String day) {
            protection = new DatedCode("Y", LocalDate.parse(day));
            return this;
        }

        Patient notProtected() {
            protection = new DatedCode("N", null);
            return this;
        }

        Patient removes(String component) {
            removed.add(component);
            return this;
        }

        PatientStatement statement() {
            return new PatientStatement(
                    identifiers,
                    List.of(new PersonName(family, given, null, null, "L")),
                    maidenName,
                    ClinicalDate.of(birthDate),
                    sex,
                    List.of(),
                    List.of(),
                    addresses,
                    telecoms,
                    null,
                    null,
                    multipleBirth,
                    birthOrder,
                    null,
                    null,
                    null,
                    protection,
                    null,
                    List.of(),
                    removed);
        }
    }

    /** A dose statement being put together. */
    static final class Dose {
        private final String cvx;
        private final LocalDate date;
        private @Nullable EntityIdentifier order;
        private ActionCode action = ActionCode.ADD;
        private CompletionStatus completion = CompletionStatus.COMPLETE;
        private String source = "00";
        private List<String> lots = List.of();
        private ClinicalDate.Precision precision = ClinicalDate.Precision.DAY;

        private Dose(String cvx, LocalDate date) {
            this.cvx = cvx;
            this.date = date;
        }

        Dose order(String number) {
            order = new EntityIdentifier(number, "CLINIC");
            return this;
        }

        Dose lot(String lot) {
            lots = List.of(lot);
            return this;
        }

        Dose historical() {
            source = "01";
            return this;
        }

        /** Of the date, no more than the month was said. */
        Dose monthOnly() {
            precision = ClinicalDate.Precision.MONTH;
            return this;
        }

        Dose update() {
            action = ActionCode.UPDATE;
            return this;
        }

        Dose delete() {
            action = ActionCode.DELETE;
            return this;
        }

        Dose refused() {
            completion = CompletionStatus.REFUSED;
            return this;
        }

        DoseStatement statement(int place) {
            return new DoseStatement(
                    place,
                    action,
                    completion,
                    null,
                    order,
                    new Cvx(cvx),
                    null,
                    new ClinicalDate(date, precision),
                    source,
                    null,
                    null,
                    lots,
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
                    List.of(),
                    List.of());
        }
    }
}
