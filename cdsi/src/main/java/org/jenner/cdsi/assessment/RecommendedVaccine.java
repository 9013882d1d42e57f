package org.jenner.cdsi.assessment;

/** A vaccine that may be given for the forecast dose (FORECASTRECVAC-1). */
public record RecommendedVaccine(int cvx, String name) {}
