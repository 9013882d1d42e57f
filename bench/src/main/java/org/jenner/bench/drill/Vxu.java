package org.jenner.bench.drill;

import java.util.List;
import java.util.stream.Collectors;

/** A submission: what a clinic's client says about one child. */
record Vxu(Clinic clinic, String controlId, String medicalRecordNumber, Child child, List<DoseReport> doses) {
    Vxu {
        doses = List.copyOf(doses);
    }

    String text() {
        String authority = clinic.authority();
        return "MSH|^~\\&|KILLTEST|" + authority + "|JENNER|REGISTRY|20260302093000-0500||VXU^V04^VXU_V04|" + controlId
                + "|P|2.5.1|||ER|AL|||||Z22^CDCPHINVS\r"
                + child.pid(medicalRecordNumber, authority)
                + "\rPD1|||||||||||02^Reminder/Recall - any method^HL70215|N|20260302|||A|20260302|20260302\r"
                + doses.stream().map(dose -> dose.segments(authority)).collect(Collectors.joining("\r", "", "\r"));
    }
}
