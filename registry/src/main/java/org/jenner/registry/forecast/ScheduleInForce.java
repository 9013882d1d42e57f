package org.jenner.registry.forecast;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jenner.cdsi.assessment.Assessment;
import org.jenner.cdsi.patient.Patient;
import org.jenner.cdsi.schedule.ReleaseName;

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
        Function<LocalDate, ? extends Set<String>> seasonsOver) {}
