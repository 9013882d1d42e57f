package org.jenner.registry.exchange.query;

import java.util.List;
import org.jenner.hl7.Repetition;
import org.jenner.hl7.Segment;

/** Required elements of PID, PD1 and NK1 and of their data types. */
final class PatientChecks {

    private final ProfileCheck check;
    private final Segment segment;
    private final boolean reduced;

    PatientChecks(ProfileCheck check, Segment segment, String profile) {
        this.check = check;
        this.segment = segment;
        this.reduced = profile.equals("Z42");
    }

    void pid() {
        identifiers();
        names(5);
        check.expect(segment.value(7).matches("\\d{8}"), "PID-7 " + segment.value(7));
        check.expect(segment.value(8).matches("[FMU]"), "PID-8");
        for (int unsupported : List.of(2, 4, 9, 12, 19, 20, 21)) {
            check.expect(!segment.isValued(unsupported), "PID-" + unsupported);
        }
        for (int coded : List.of(10, 22)) {
            if (segment.isValued(coded)) {
                check.coded(segment, coded);
            }
        }
        check.expect(segment.repetitions(22).size() <= 1, "PID-22 repeats");
        if (segment.isValued(6)) {
            check.expect(segment.value(6, 7).equals("M") && !segment.value(6, 1).isEmpty(), "IZ-66");
        }
        addresses(11);
        telecoms(13);
        check.expect(!segment.isValued(29) || segment.value(30).equals("Y") || reduced, "PID-29 without PID-30");
        check.expect(segment.value(24).matches("[YN]?") && segment.value(30).matches("[YN]?"), "PID-24, PID-30");
    }

    void pd1() {
        if (segment.isValued(11)) {
            check.coded(segment, 11);
        }
        check.expect(segment.isValued(12) || !segment.isValued(13), "PD1-13 without PD1-12");
        check.expect(segment.isValued(16) || !segment.isValued(17), "PD1-17 without PD1-16");
        check.expect(segment.isValued(11) || !segment.isValued(18), "PD1-18 without PD1-11");
    }

    void nk1() {
        names(2);
        check.coded(segment, 3);
        addresses(4);
        telecoms(5);
    }

    private void identifiers() {
        for (Repetition identifier : segment.repetitions(3)) {
            boolean authority = !identifier.value(4, 1).isEmpty()
                    || (identifier.value(4, 2).matches("[0-9.]+")
                            && identifier.value(4, 3).equals("ISO"));
            check.expect(
                    !identifier.value(1).isEmpty()
                            && authority
                            && !identifier.value(5).isEmpty(),
                    identifier.raw());
        }
        check.expect(!segment.repetitions(3).isEmpty(), "PID-3");
    }

    private void names(int field) {
        for (Repetition name : segment.repetitions(field)) {
            boolean whole = !name.value(1).isEmpty()
                    && !name.value(2).isEmpty()
                    && !name.value(7).isEmpty();
            check.expect(whole && name.value(6).isEmpty(), segment.name() + "-" + field + " " + name.raw());
        }
        check.expect(!segment.repetitions(field).isEmpty(), segment.name() + "-" + field);
    }

    private void addresses(int field) {
        for (Repetition address : segment.repetitions(field)) {
            check.expect(!address.value(7).isEmpty(), "XAD-7 " + address.raw());
        }
    }

    private void telecoms(int field) {
        for (Repetition telecom : segment.repetitions(field)) {
            boolean net = telecom.value(2).equals("NET");
            boolean reachable = net
                    ? !telecom.value(4).isEmpty() && telecom.value(7).isEmpty()
                    : !telecom.value(7).isEmpty() && telecom.value(4).isEmpty();
            check.expect(!telecom.value(2).isEmpty() && telecom.value(1).isEmpty() && reachable, telecom.raw());
        }
    }
}
