package org.jenner.cdsi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jenner.cdsi.assessment.Assessment;
import org.jenner.cdsi.logic.AssessPatient;
import org.jenner.cdsi.patient.Patient;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.cdsi.trace.TraceEntry;

/**
 * Evaluates immunization histories and forecasts what is due next, by one schedule release and CDC's CDSi Logic
 * Specification. Immutable and safe for many threads; the same question gets the same answer.
 *
 * {@snippet :
 * Forecaster forecaster = Forecaster.of(ScheduleReader.read(Path.of("schedules/cdc-4.64")));
 * Assessment assessment = forecaster.assess(patient, LocalDate.of(2025, 11, 10));
 * }
 */
public final class Forecaster {
    private final ReleaseName release;
    private final AssessPatient logic;

    private Forecaster(ScheduleRelease release) {
        this.release = release.name();
        this.logic = new AssessPatient(release);
    }

    /** Prepares a release; keep the result, it is made for many questions. */
    public static Forecaster of(ScheduleRelease release) {
        return new Forecaster(release);
    }

    /** The schedule that answers. */
    public ReleaseName release() {
        return release;
    }

    /**
     * What holds on a day. Doses after that day or before birth are not history and are told apart; so are doses of
     * vaccines that the schedule does not know. A day before birth is answered as any other.
     */
    public Assessment assess(Patient patient, LocalDate assessmentDate) {
        return logic.assess(patient, assessmentDate, null);
    }

    /**
     * The last day on which the answer is the same as on a day, if nothing new becomes known of the patient; on the day
     * after it is another. Asks again on each day on which something may change, so it costs several assessments where
     * {@link Assessment#unchangedUntil} costs none.
     *
     * @return empty when the answer never changes by itself
     */
    public Optional<LocalDate> unchangedUntil(Patient patient, LocalDate assessmentDate) {
        Assessment answer = assess(patient, assessmentDate);
        LocalDate last = answer.unchangedUntil();
        while (last != null) {
            Assessment dayAfter = assess(patient, last.plusDays(1));
            if (!dayAfter.saysTheSameAs(answer)) {
                return Optional.of(last);
            }
            last = dayAfter.unchangedUntil();
        }
        return Optional.empty();
    }

    /** The same answer with every check that led to it. */
    public Explanation explain(Patient patient, LocalDate assessmentDate) {
        List<TraceEntry> trace = new ArrayList<>();
        Assessment assessment = logic.assess(patient, assessmentDate, trace);
        return new Explanation(assessment, Collections.unmodifiableList(trace));
    }
}
