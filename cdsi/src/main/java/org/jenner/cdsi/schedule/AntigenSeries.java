package org.jenner.cdsi.schedule;

import java.util.List;
import java.util.Set;
import org.jenner.cdsi.patient.Gender;

/**
 * One way to become protected against an antigen.
 *
 * @param requiredGenders empty: for everybody
 * @param doses the series doses; the first has number 1
 */
public record AntigenSeries(
        String name,
        SeriesType type,
        Set<Gender> requiredGenders,
        SelectSeries select,
        List<Indication> indications,
        List<SeriesDose> doses) {}
