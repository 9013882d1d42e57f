package org.jenner.cdsi.cases;

import java.time.LocalDate;
import java.util.List;
import org.jenner.cdsi.patient.Patient;

/** A patient, a day and a vaccine group, with what the forecaster should answer. */
record ForecastCase(
        String id,
        Patient patient,
        List<CaseDose> doses,
        LocalDate assessmentDate,
        String vaccineGroup,
        ExpectedForecast expected) {}
