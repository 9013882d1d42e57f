package org.jenner.bench.drill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must be in the record, once each, when these messages are all that was sent and each was acknowledged. */
final class Expected {
    private final Map<String, Vaccination> doseReports = new HashMap<>();
    private final Map<String, Child> patients = new HashMap<>();
    private final Map<Child, Set<Vaccination>> vaccinations = new HashMap<>();
    private final Map<String, Vxu> messages = new HashMap<>();

    Expected(Collection<Vxu> all) {
        for (Vxu message : all) {
            messages.put(message.controlId(), message);
            patients.put(message.clinic().authority() + " " + message.medicalRecordNumber(), message.child());
            for (DoseReport report : message.doses()) {
                vaccinations
                        .computeIfAbsent(message.child(), _ -> new HashSet<>())
                        .add(report.vaccination());
                doseReports.put(
                        message.medicalRecordNumber() + " O|" + message.clinic().authority() + "|"
                                + report.orderNumber(),
                        report.vaccination());
            }
        }
    }

    /** By control id. */
    Map<String, Vxu> messages() {
        return messages;
    }

    /** By assigning authority and medical record number. */
    Map<String, Child> patients() {
        return patients;
    }

    /** By medical record number and key of the dose source. */
    Map<String, Vaccination> doseReports() {
        return doseReports;
    }

    /** Of each child, whoever told of them. */
    Map<Child, Set<Vaccination>> vaccinations() {
        return vaccinations;
    }

    /** One of the numbers under which a child is known, with the clinic that knows it so. */
    List<Vxu> oneOfEachChild() {
        Map<Child, Vxu> one = new HashMap<>();
        messages.values().forEach(message -> one.putIfAbsent(message.child(), message));
        return new ArrayList<>(one.values());
    }
}
