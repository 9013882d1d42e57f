package org.jenner.bench.population;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jenner.hl7.MessageWriter;
import org.jenner.hl7.SegmentBuilder;

/** Writes VXU^V04 messages (profile Z22) as one organization's system does. */
record VxuText(SyntheticPerson person, Attendance attendance, OffsetDateTime sentAt) {
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmssxx");
    static final String AREA = "555";

    String text(String controlId, List<ReportedDose> doses) {
        MessageWriter writer =
                new MessageWriter().add(header(controlId)).add(patient()).add(additional());
        if (isMinor() && attendance.organization().kind() != Organization.Kind.PHARMACY) {
            writer.add(mother());
        }
        DoseSegments segments = new DoseSegments(person, attendance.organization());
        doses.forEach(dose -> segments.add(dose, writer));
        return writer.text();
    }

    private SegmentBuilder header(String controlId) {
        String code = attendance.organization().code();
        return SegmentBuilder.of("MSH")
                .set(3, "SYNTHETIC EHR")
                .set(4, code)
                .set(5, "JENNER")
                .set(6, "REGISTRY")
                .set(7, TIME.format(sentAt))
                .setComponents(9, "VXU", "V04", "VXU_V04")
                .set(10, controlId)
                .set(11, "P")
                .set(12, "2.5.1")
                .set(15, "ER")
                .set(16, "AL")
                .setComponents(21, "Z22", "CDCPHINVS")
                .setComponents(22, code, "", "", "", "", code, "XX", "", "", code);
    }

    private SegmentBuilder patient() {
        Identity identity = person.identity();
        SegmentBuilder pid = SegmentBuilder.of("PID")
                .set(1, "1")
                .setComponents(
                        3,
                        attendance.medicalRecordNumber(),
                        "",
                        "",
                        attendance.organization().code(),
                        "MR")
                .setComponents(5, identity.family(day()), identity.given(), "", "", "", "", "L")
                .set(7, DoseSegments.day(identity.birth()))
                .set(8, identity.sex());
        address(pid, 11);
        phone(pid, 13);
        if (attendance.organization().kind() != Organization.Kind.PHARMACY) {
            pid.setRaw(10, identity.race() + "^CDCREC").setRaw(22, identity.ethnicity() + "^CDCREC");
            pid.setComponents(6, identity.household().motherMaiden(), "", "", "", "", "", "M");
            multipleBirth(pid, identity.birthOrder());
        }
        return pid;
    }

    private static void multipleBirth(SegmentBuilder pid, int order) {
        if (order > 0) {
            pid.set(24, "Y").set(25, Integer.toString(order));
        }
    }

    private SegmentBuilder additional() {
        String day = DoseSegments.day(day());
        return SegmentBuilder.of("PD1")
                .setComponents(11, "02", "Reminder/Recall - any method", "HL70215")
                .set(12, "N")
                .set(13, day)
                .set(16, "A")
                .set(17, day)
                .set(18, day);
    }

    private SegmentBuilder mother() {
        Household household = person.identity().household();
        SegmentBuilder nk1 = SegmentBuilder.of("NK1")
                .set(1, "1")
                .setComponents(2, household.family(), household.motherGiven(), "", "", "", "", "L")
                .setComponents(3, "MTH", "Mother", "HL70063");
        address(nk1, 4);
        phone(nk1, 5);
        return nk1;
    }

    private void address(SegmentBuilder segment, int field) {
        Home home = person.identity().home(day());
        segment.setComponents(field, home.street(), "", home.town(), Home.STATE, home.postalCode(), "USA", "L");
    }

    private void phone(SegmentBuilder segment, int field) {
        Home home = person.identity().home(day());
        segment.setComponents(field, "", "PRN", "PH", "", "", AREA, home.phone());
    }

    private boolean isMinor() {
        return person.identity().birth().isAfter(day().minusYears(18));
    }

    private LocalDate day() {
        return sentAt.toLocalDate();
    }
}
