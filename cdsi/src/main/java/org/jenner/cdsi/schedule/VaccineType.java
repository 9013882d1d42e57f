package org.jenner.cdsi.schedule;

/** A vaccine by its CVX code as a number, with its short name. */
public record VaccineType(int cvx, String name) {}
