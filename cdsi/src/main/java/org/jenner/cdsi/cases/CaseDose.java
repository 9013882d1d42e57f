package org.jenner.cdsi.cases;

import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.jspecify.annotations.Nullable;

/** A dose of a case; expectedStatus is null when the case does not say how it should be evaluated. */
record CaseDose(VaccineDoseAdministered dose, @Nullable String expectedStatus) {}
