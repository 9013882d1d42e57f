package org.jenner.registry.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in, and what is wrong with it: collected field by field, shown together. A controller takes it as
 * an argument; a template shows it by the tags {@code errors} and {@code field}.
 */
public final class Form {
    private static final int LONGEST = 4_000;
    private static final int DAY_LENGTH = 10;
    // A NUL cannot be stored, and no other control character belongs into a field.
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\r\n\t]]");

    private final Map<String, String> values;
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    private Form(Map<String, String> values) {
        this.values = values;
    }

    /** One problem: the field, and the key of the text that says what to do, with its values. */
    public record Problem(String field, String text, List<Object> values) {

        public Problem {
            values = List.copyOf(values);
        }
    }

    public static Form empty() {
        return new Form(Map.of());
    }

    /** A form whose fields are filled in beforehand. */
    public static Form filled(Map<String, String> values) {
        return new Form(Map.copyOf(values));
    }

    static Form of(HttpServletRequest request) {
        Map<String, String> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, all) -> values.put(name, clean(all[0])));
        return new Form(values);
    }

    private static String clean(String value) {
        String shortened = value.length() <= LONGEST ? value : value.substring(0, LONGEST);
        return CONTROL.matcher(shortened).replaceAll("");
    }

    /** The field without blanks at its ends; empty when it was not sent. */
    public String value(String field) {
        return secret(field).strip();
    }

    /** The field exactly as typed: for passwords. */
    public String secret(String field) {
        return values.getOrDefault(field, "");
    }

    /** Was the box ticked? */
    public boolean ticked(String field) {
        return values.containsKey(field);
    }

    /** A field that must not be empty. */
    public String required(String field, String textIfEmpty) {
        String value = value(field);
        if (value.isEmpty()) {
            refuse(field, textIfEmpty);
        }
        return value;
    }

    /** A field for a day: as browsers send it, such as 2026-03-01. Null when it is empty, or names no day, which is noted. */
    public @Nullable LocalDate day(String field, String textIfNoDay) {
        String value = value(field);
        try {
            if (value.isEmpty() || value.length() == DAY_LENGTH) {
                return value.isEmpty() ? null : LocalDate.parse(value);
            }
        } catch (DateTimeException noSuchDay) {
            // Said below.
        }
        refuse(field, textIfNoDay);
        return null;
    }

    /** Notes what is wrong with a field; the first problem of a field counts. */
    public void refuse(String field, String text, Object... values) {
        problems.putIfAbsent(field, new Problem(field, text, List.of(values)));
    }

    public boolean isGood() {
        return problems.isEmpty();
    }

    public @Nullable Problem problem(String field) {
        return problems.get(field);
    }

    public List<Problem> problems() {
        return List.copyOf(problems.values());
    }
}
