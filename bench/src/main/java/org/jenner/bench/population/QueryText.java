package org.jenner.bench.population;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jenner.hl7.MessageWriter;
import org.jenner.hl7.SegmentBuilder;

/** Writes queries (QBP^Q11) as the organization that knows a person best. */
public final class QueryText {

    private QueryText() {}

    /** Z44: the evaluated history and the forecast. */
    public static String evaluatedHistory(SyntheticPerson person, LocalDate day, String controlId) {
        Attendance attendance = person.attendances().getLast();
        Identity identity = person.identity();
        Home home = identity.home(day);
        return new MessageWriter()
                .add(SegmentBuilder.of("MSH")
                        .set(3, "SYNTHETIC EHR")
                        .set(4, attendance.organization().code())
                        .set(5, "JENNER")
                        .set(6, "REGISTRY")
                        .set(7, VxuText.TIME.format(day.atTime(9, 0).atOffset(ZoneOffset.ofHours(-5))))
                        .setComponents(9, "QBP", "Q11", "QBP_Q11")
                        .set(10, controlId)
                        .set(11, "P")
                        .set(12, "2.5.1")
                        .set(15, "ER")
                        .set(16, "AL")
                        .setComponents(21, "Z44", "CDCPHINVS"))
                .add(SegmentBuilder.of("QPD")
                        .setComponents(1, "Z44", "Request Evaluated History and Forecast", "CDCPHINVS")
                        .set(2, controlId)
                        .setComponents(
                                3,
                                attendance.medicalRecordNumber(),
                                "",
                                "",
                                attendance.organization().code(),
                                "MR")
                        .setComponents(4, identity.family(day), identity.given(), "", "", "", "", "L")
                        .set(6, DoseSegments.day(identity.birth()))
                        .set(7, identity.sex())
                        .setComponents(8, home.street(), "", home.town(), Home.STATE, home.postalCode(), "USA", "L")
                        .setComponents(9, "", "PRN", "PH", "", "", VxuText.AREA, home.phone()))
                .add(SegmentBuilder.of("RCP")
                        .set(1, "I")
                        .setComponents(2, "5", "RD", "HL70126")
                        .setComponents(3, "R", "Real-time", "HL70394"))
                .text();
    }
}
