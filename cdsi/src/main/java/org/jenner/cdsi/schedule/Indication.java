package org.jenner.cdsi.schedule;

/** An observation that makes a risk series relevant while the patient is within the ages. */
public record Indication(ObservationTitle observation, AgeRange ages) {}
