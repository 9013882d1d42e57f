package org.jenner.cdsi.schedule;

/** An observation as a row of an antigen names it. */
public record ObservationTitle(String code, String title) {}
