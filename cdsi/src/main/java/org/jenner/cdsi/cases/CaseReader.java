package org.jenner.cdsi.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jenner.cdsi.cases.ExpectedForecast.ExpectedDate;
import org.jenner.cdsi.patient.ActiveObservation;
import org.jenner.cdsi.patient.DoseCondition;
import org.jenner.cdsi.patient.Gender;
import org.jenner.cdsi.patient.Patient;
import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.jspecify.annotations.Nullable;

/**
 * Makes a case of its members, which are those of CDC's sheets: {@code id}, {@code dob}, {@code gender},
 * {@code birthCountry}, {@code observations} (code, date), {@code assessmentDate}, {@code vaccineGroup}, {@code doses}
 * (date, cvx, mvx, evaluationStatus) and {@code expected} (seriesStatus, forecastNumber, earliest, recommended,
 * pastDue). Others are ignored.
 */
final class CaseReader {
    private CaseReader() {}

    static ForecastCase read(Map<String, @Nullable Object> members) throws CaseRefusedException {
        List<CaseDose> doses = new ArrayList<>();
        for (Map<String, @Nullable Object> dose : objects(members, "doses")) {
            doses.add(dose(dose, doses.size() + 1));
        }
        List<ActiveObservation> observations = new ArrayList<>();
        for (Map<String, @Nullable Object> observation : objects(members, "observations")) {
            observations.add(new ActiveObservation(text(observation, "code"), optionalDate(observation, "date")));
        }
        Patient patient = new Patient(
                date(members, "dob"),
                gender(members),
                doses.stream().map(CaseDose::dose).toList(),
                observations,
                optional(members, "birthCountry"));
        return new ForecastCase(
                text(members, "id"),
                patient,
                doses,
                date(members, "assessmentDate"),
                text(members, "vaccineGroup"),
                expected(members));
    }

    private static CaseDose dose(Map<String, @Nullable Object> members, int number) throws CaseRefusedException {
        String cvx = text(members, "cvx");
        if (!cvx.matches("\\d{1,3}")) {
            throw new CaseRefusedException("cvx '" + cvx + "' is no CVX code");
        }
        VaccineDoseAdministered dose = new VaccineDoseAdministered(
                String.valueOf(number),
                date(members, "date"),
                Integer.parseInt(cvx),
                optional(members, "mvx"),
                null,
                DoseCondition.SOUND,
                null);
        return new CaseDose(dose, optional(members, "evaluationStatus"));
    }

    private static Gender gender(Map<String, @Nullable Object> members) throws CaseRefusedException {
        String gender = optional(members, "gender");
        return switch (gender == null ? "" : gender.toUpperCase(Locale.ROOT)) {
            case "F", "FEMALE" -> Gender.FEMALE;
            case "M", "MALE" -> Gender.MALE;
            case "", "U", "UNKNOWN" -> Gender.UNKNOWN;
            default -> throw new CaseRefusedException("gender '" + gender + "' is none of F, M, U");
        };
    }

    private static ExpectedForecast expected(Map<String, @Nullable Object> members) throws CaseRefusedException {
        Map<String, @Nullable Object> expected = object(members.get("expected"), "expected");
        String status = optional(expected, "seriesStatus");
        boolean anyDate = optional(expected, "earliest") != null
                || optional(expected, "recommended") != null
                || optional(expected, "pastDue") != null;
        // CDC leaves a date empty both when it was not looked at and when there is none; the second only beside others.
        boolean emptyIsNone = anyDate && "Not Complete".equalsIgnoreCase(status);
        return new ExpectedForecast(
                status,
                number(expected),
                expectedDate(expected, "earliest", emptyIsNone),
                expectedDate(expected, "recommended", emptyIsNone),
                expectedDate(expected, "pastDue", emptyIsNone));
    }

    private static @Nullable Integer number(Map<String, @Nullable Object> expected) throws CaseRefusedException {
        String number = optional(expected, "forecastNumber");
        if (number == null) {
            return null;
        }
        if (number.equals("-")) {
            return 0;
        }
        if (!number.matches("\\d{1,3}")) {
            throw new CaseRefusedException("forecastNumber '" + number + "' is no number");
        }
        return Integer.valueOf(number);
    }

    private static @Nullable ExpectedDate expectedDate(
            Map<String, @Nullable Object> expected, String name, boolean emptyIsNone) throws CaseRefusedException {
        LocalDate date = optionalDate(expected, name);
        boolean compared = date != null || (emptyIsNone && expected.containsKey(name));
        return compared ? new ExpectedDate(date) : null;
    }

    private static LocalDate date(Map<String, @Nullable Object> members, String name) throws CaseRefusedException {
        LocalDate date = optionalDate(members, name);
        if (date == null) {
            throw new CaseRefusedException("the case needs " + name);
        }
        return date;
    }

    private static @Nullable LocalDate optionalDate(Map<String, @Nullable Object> members, String name)
            throws CaseRefusedException {
        String text = optional(members, name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new CaseRefusedException(name + " '" + text + "' is no date such as 2025-11-10");
        }
    }

    private static String text(Map<String, @Nullable Object> members, String name) throws CaseRefusedException {
        String text = optional(members, name);
        if (text == null) {
            throw new CaseRefusedException("the case needs " + name);
        }
        return text;
    }

    /** Without blanks at its ends; null when absent or empty. */
    private static @Nullable String optional(Map<String, @Nullable Object> members, String name)
            throws CaseRefusedException {
        Object value = members.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw new CaseRefusedException(name + " is no text");
        }
        return text.isBlank() ? null : text.strip();
    }

    private static List<Map<String, @Nullable Object>> objects(Map<String, @Nullable Object> members, String name)
            throws CaseRefusedException {
        Object value = members.get(name);
        if (value != null && !(value instanceof List<?>)) {
            throw new CaseRefusedException(name + " is no list");
        }
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object element : list) {
                objects.add(object(element, name));
            }
        }
        return objects;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(@Nullable Object value, String name)
            throws CaseRefusedException {
        if (!(value instanceof Map<?, ?>)) {
            throw new CaseRefusedException("the case needs the object " + name);
        }
        // The reader makes no other maps.
        return (Map<String, @Nullable Object>) value;
    }
}
