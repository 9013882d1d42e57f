package org.jenner.registry.forecast;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jenner.cdsi.Forecaster;
import org.jenner.cdsi.assessment.Assessment;
import org.jenner.cdsi.patient.Patient;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.cdsi.schedule.Seasons;
import org.jspecify.annotations.Nullable;

/**
 * The schedule that answers.
 *
 * @param name its authority and version, told with every answer
 * @param observations how reported codes become its observations
 * @param forecaster evaluates and forecasts a patient on a day
 * @param seasonsOver the vaccine groups whose seasons all lie before a day: of these it knows nothing any more
 */
public record ScheduleInForce(
        ReleaseName name,
        ObservationCodes observations,
        BiFunction<Patient, LocalDate, Assessment> forecaster,
        Function<LocalDate, ? extends Set<String>> seasonsOver) {
    /** A release, prepared once for many questions. */
    public static ScheduleInForce of(ScheduleRelease release) {
        return of(release, Forecaster.of(release));
    }

    /** A release whose forecaster is there already. */
    static ScheduleInForce of(ScheduleRelease release, Forecaster forecaster) {
        return new ScheduleInForce(
                release.name(), ObservationCodes.of(release), forecaster::assess, seasonsOver(release));
    }

    /** Keeps the answer for the day asked last: nearly every question is about today. */
    private static Function<LocalDate, Set<String>> seasonsOver(ScheduleRelease release) {
        AtomicReference<@Nullable Over> last = new AtomicReference<>();
        return day -> {
            Over over = last.get();
            if (over == null || !over.day().equals(day)) {
                over = new Over(day, Seasons.over(release, day));
                last.set(over);
            }
            return over.groups();
        };
    }

    private record Over(LocalDate day, Set<String> groups) {}
}
