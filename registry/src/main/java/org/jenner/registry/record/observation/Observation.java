package org.jenner.registry.record.observation;

import org.jenner.registry.record.source.ObservationStatement;

/**
 * A fact about the patient as one source system reported it.
 *
 * @param patientSource the source whose patient it is
 * @param organization who reported it
 */
public record Observation(long id, long patientSource, long organization, ObservationStatement statement) {}
