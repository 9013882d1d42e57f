package org.jenner.cdsi.assessment;

/** An active observation that bore on a forecast, with its short title. */
public record ObservedCondition(String observationCode, String title) {}
