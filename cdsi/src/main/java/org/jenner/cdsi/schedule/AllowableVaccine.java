package org.jenner.cdsi.schedule;

/** A vaccine that counts when it was given (section 6.9). */
public record AllowableVaccine(VaccineType vaccine, AgeRange ages) {}
