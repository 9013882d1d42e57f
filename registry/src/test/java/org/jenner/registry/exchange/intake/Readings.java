package org.jenner.registry.exchange.intake;

import java.util.List;
import org.jenner.registry.record.source.DoseStatement;
import org.jenner.registry.record.source.ObservationStatement;
import org.jenner.registry.record.source.PatientStatement;
import org.jenner.registry.record.source.Submission;

/** What a reading that was not rejected holds. */
final class Readings {

    private Readings() {}

    static Submission submission(VxuReading reading) {
        Submission submission = reading.submission();
        if (submission == null) {
            throw new AssertionError("rejected: " + Answers.line(reading));
        }
        return submission;
    }

    static PatientStatement patient(VxuReading reading) {
        return submission(reading).patient();
    }

    static List<DoseStatement> doses(VxuReading reading) {
        return submission(reading).doses();
    }

    /** The only dose. */
    static DoseStatement dose(VxuReading reading) {
        List<DoseStatement> doses = doses(reading);
        if (doses.size() != 1) {
            throw new AssertionError(doses.size() + " doses: " + Answers.line(reading));
        }
        return doses.getFirst();
    }

    static List<ObservationStatement> observations(VxuReading reading) {
        return submission(reading).observations();
    }
}
