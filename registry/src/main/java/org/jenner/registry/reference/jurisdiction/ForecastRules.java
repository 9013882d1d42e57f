package org.jenner.registry.reference.jurisdiction;

/**
 * How forecasts are made.
 *
 * @param schedule the authority whose schedule answers when a query names none, as its releases name it
 */
public record ForecastRules(String schedule) {}
