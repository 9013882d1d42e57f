package org.jenner.registry.exchange.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jenner.hl7.Message;
import org.jenner.hl7.Repetition;
import org.jenner.hl7.Segment;

/**
 * The rules of profiles Z31, Z32, Z33 and Z42 for what must be there and what must not: structure, required elements, and the
 * conformance statements of the guide, written down apart from the code that they check.
 */
final class ProfileCheck {

    private static final Map<String, Pattern> STRUCTURES = Map.of(
            "Z31", Pattern.compile("MSH MSA (ERR )?QAK QPD (PID (PD1 )?(NK1 )*)+"),
            "Z32", Pattern.compile("MSH MSA (ERR )?QAK QPD PID (PD1 )?(NK1 )*(ORC RXA (RXR )?(OBX )*)*"),
            "Z33", Pattern.compile("MSH MSA (ERR )?QAK QPD "),
            "Z42", Pattern.compile("MSH MSA (ERR )?QAK QPD PID (ORC RXA (RXR )?(OBX )+)+"),
            "Z23", Pattern.compile("MSH MSA (ERR )*"));

    private final Message message;
    private final String profile;
    private final List<String> violations = new ArrayList<>();

    ProfileCheck(Message message) {
        this.message = message;
        this.profile = message.header().value(21);
    }

    List<String> violations() {
        structure();
        header();
        for (Segment segment : message.segments()) {
            switch (segment.name()) {
                case "PID" -> new PatientChecks(this, segment, profile).pid();
                case "PD1" -> new PatientChecks(this, segment, profile).pd1();
                case "NK1" -> new PatientChecks(this, segment, profile).nk1();
                case "ERR" -> err(segment);
                default -> {}
            }
        }
        new OrderChecks(this, message, profile).check();
        counted("PID");
        countedWithin("NK1", "PID");
        countedWithin("OBX", "ORC");
        return violations;
    }

    private void structure() {
        StringBuilder names = new StringBuilder();
        message.segments().forEach(segment -> names.append(segment.name()).append(' '));
        Pattern structure = STRUCTURES.get(profile);
        expect(structure != null, "MSH-21 " + profile);
        expect(structure != null && structure.matcher(names).matches(), "structure " + names);
    }

    private void header() {
        Segment msh = message.header();
        boolean acknowledgment = profile.equals("Z23");
        expect(msh.text().startsWith("MSH|^~\\&|"), "IZ-12, IZ-13");
        expect(msh.value(7).matches("\\d{14}[+-]\\d{4}"), "MSH-7 " + msh.value(7));
        expect(msh.raw(9).equals(acknowledgment ? "ACK^Q11^ACK" : "RSP^K11^RSP_K11"), "MSH-9 " + msh.raw(9));
        expect(msh.isValued(10), "MSH-10");
        expect(msh.value(11).matches("[PTD]"), "MSH-11");
        expect(msh.value(12).equals("2.5.1"), "MSH-12");
        expect(msh.value(15).equals("NE") && msh.value(16).equals("NE"), "MSH-15, MSH-16");
        expect(msh.raw(21).equals(profile + "^CDCPHINVS"), "MSH-21 " + msh.raw(21));
        Segment msa = message.first("MSA").orElseThrow();
        expect(msa.value(1).matches("AA|AE|AR") && msa.isValued(2) && !msa.isValued(3), "MSA");
        message.first("QAK").ifPresent(qak -> {
            expect(qak.isValued(1) && qak.value(2).matches("OK|NF|TM|AE|AR"), "QAK");
            coded(qak, 3);
        });
    }

    private void err(Segment err) {
        expect(!err.isValued(1), "ERR-1");
        coded(err, 3);
        expect(err.value(4).matches("[EWI]"), "ERR-4");
        if (err.isValued(5)) {
            coded(err, 5);
        }
        expect(err.repetitions(2).size() <= 1, "ERR-2 repeats");
    }

    private void counted(String name) {
        int expected = 1;
        for (Segment segment : message.segments(name)) {
            expect(segment.value(1).equals(Integer.toString(expected++)), name + "-1 " + segment.value(1));
        }
    }

    private void countedWithin(String name, String group) {
        int expected = 1;
        for (Segment segment : message.segments()) {
            if (segment.name().equals(group)) {
                expected = 1;
            } else if (segment.name().equals(name)) {
                expect(segment.value(1).equals(Integer.toString(expected++)), name + "-1 " + segment.value(1));
            }
        }
    }

    /** CE and CWE: code and system; the second triplet as a whole or not at all. */
    void coded(Segment segment, int field) {
        for (Repetition value : segment.repetitions(field)) {
            String place = segment.name() + "-" + field + " " + value.raw();
            expect(!value.value(1).isEmpty() && !value.value(3).isEmpty(), place);
            expect(value.value(4).isEmpty() == value.value(6).isEmpty(), place + " alternate");
            expect(!value.value(4).isEmpty() || value.value(5).isEmpty(), place + " alternate text");
        }
        expect(!segment.repetitions(field).isEmpty(), segment.name() + "-" + field + " is empty");
    }

    void expect(boolean holds, String rule) {
        if (!holds) {
            violations.add(rule);
        }
    }

    /** The segment of a name that comes next after a position, within the order group. */
    Optional<Segment> following(Segment segment, String name) {
        return message.segments().stream()
                .filter(other ->
                        other.position() > segment.position() && other.name().equals(name))
                .findFirst();
    }
}
