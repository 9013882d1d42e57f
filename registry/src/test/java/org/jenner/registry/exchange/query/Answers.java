package org.jenner.registry.exchange.query;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jenner.hl7.Hl7Reader;
import org.jenner.hl7.Limits;
import org.jenner.hl7.Message;
import org.jenner.hl7.Reading;
import org.jenner.hl7.problem.Problem;
import org.jenner.registry.forecast.ScheduleInForce;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.jenner.registry.reference.schedules.Schedules;

/** What tests of answers share: the shipped code tables, schedule and jurisdiction, and queries. */
final class Answers {

    static final CodeSets CODES = CodeSets.load(Path.of("..", "codesets"));
    static final Jurisdiction JURISDICTION = Jurisdiction.read(Path.of("..", "jurisdictions"), "example");
    static final LocalDate TODAY = LocalDate.of(2025, 12, 1);
    static final ScheduleInForce SCHEDULE = ScheduleInForce.of(
            Schedules.load(Path.of("..", "schedules"), "CDC/ACIP", CODES).inForce(TODAY));
    static final AnswerParties PARTIES = new AnswerParties("EXAMPLE-IIS", "CLINIC-1", 7, "%016x"::formatted);
    static final PatientWriters WRITERS = PatientWriters.of(PARTIES, new Coding(CODES));

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2025-12-01T10:15:30-05:00");

    private Answers() {}

    static Message query(RequestProfile profile, String qpd) {
        return message("MSH|^~\\&|EHR|CLINIC-1|IIS|STATE|20251201101500-0500||QBP^Q11^QBP_Q11|Q-1|P|2.5.1|||ER|AL|||||"
                + profile.code() + "^CDCPHINVS\r" + qpd + "\rRCP|I|5^RD&records&HL70126\r");
    }

    static Message message(String text) {
        return ((Reading.Read) Hl7Reader.read(text.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT)).message();
    }

    static String qpd(RequestProfile profile) {
        return "QPD|" + profile.code() + "^" + profile.text() + "^CDCPHINVS|TAG-1|MRN-1^^^CLINIC^MR|"
                + "Synthetic^Sample^^^^^L||20200115|F";
    }

    static ResponseStart start(RequestProfile profile, Problem... problems) {
        Message request = query(profile, qpd(profile));
        return new ResponseStart(request, request.first("QPD").orElseThrow(), profile, List.of(problems), NOW, "4711");
    }
}
