package org.jenner.cdsi.schedule;

import java.util.List;

/**
 * One dose of a series.
 *
 * @param ages at most one row is in effect on any day
 * @param inadvertentVaccines vaccines that never count here
 * @param recurring whether it is due again and again
 * @param season the days within which it is recommended, both included; {@link DateRange#ALWAYS} for the whole year
 */
public record SeriesDose(
        int number,
        List<DoseAge> ages,
        List<PreferableInterval> intervals,
        List<AllowableInterval> allowableIntervals,
        List<PreferableVaccine> preferableVaccines,
        List<AllowableVaccine> allowableVaccines,
        List<VaccineType> inadvertentVaccines,
        List<ConditionalSkip> conditionalSkips,
        boolean recurring,
        DateRange season) {}
