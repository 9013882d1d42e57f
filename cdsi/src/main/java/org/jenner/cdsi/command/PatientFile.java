package org.jenner.cdsi.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jenner.cdsi.cases.CaseRefusedException;
import org.jenner.cdsi.cases.JsonReader;
import org.jenner.cdsi.date.HumanCalendar;
import org.jenner.cdsi.patient.ActiveObservation;
import org.jenner.cdsi.patient.DoseCondition;
import org.jenner.cdsi.patient.Gender;
import org.jenner.cdsi.patient.Patient;
import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.jspecify.annotations.Nullable;

/** Reads a patient from a file of JSON; its form is told in the module's README. Doses without id are numbered by date. */
final class PatientFile {
    private static final Set<String> PATIENT =
            Set.of("birthDate", "sex", "birthCountry", "doses", "observations", "assessmentDate");
    private static final Set<String> DOSE = Set.of("id", "date", "cvx", "mvx", "lotExpiration", "condition", "volume");
    private static final Set<String> OBSERVATION = Set.of("code", "date");
    /** Longest file that is read; a history of 200 doses has 20 kB. */
    private static final int MOST_BYTES = 1_000_000;

    private PatientFile() {}

    /** The patient, and the day that the file asks about, if it does. */
    record Content(Patient patient, @Nullable LocalDate assessmentDate) {}

    static Content read(Path file) throws CommandException {
        if (!Files.isRegularFile(file)) {
            throw new CommandException("there is no file " + file);
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new CommandException(file + " is larger than " + MOST_BYTES + " bytes: it is no one patient");
            }
            return content(JsonReader.object(Files.readString(file)));
        } catch (IOException e) {
            throw new CommandException("cannot read " + file + " as UTF-8 text: " + e.getMessage(), e);
        } catch (CaseRefusedException e) {
            throw new CommandException(file + ": " + e.getMessage(), e);
        } catch (Refused e) {
            throw new CommandException(file + ": " + e.getMessage(), e);
        }
    }

    /** A value that is not what it should be. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    private static Content content(Map<String, @Nullable Object> members) throws Refused {
        onlyKnown("the patient", members, PATIENT);
        LocalDate birthDate = date("birthDate", members);
        if (birthDate == null) {
            throw new Refused("the patient needs a birthDate such as \"2024-03-15\"; without it there is no forecast");
        }
        List<ActiveObservation> observations = new ArrayList<>();
        for (Map<String, @Nullable Object> one : objects("observations", members)) {
            onlyKnown("an observation", one, OBSERVATION);
            observations.add(new ActiveObservation(required("an observation", "code", one), date("date", one)));
        }
        Patient patient = new Patient(
                birthDate,
                gender(text("sex", members)),
                doses(objects("doses", members)),
                observations,
                text("birthCountry", members));
        return new Content(patient, date("assessmentDate", members));
    }

    private static List<VaccineDoseAdministered> doses(List<Map<String, @Nullable Object>> objects) throws Refused {
        List<VaccineDoseAdministered> doses = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Map<String, @Nullable Object> one : objects) {
            onlyKnown("a dose", one, DOSE);
            String own = text("id", one);
            String id = own == null ? String.valueOf(doses.size() + 1) : own;
            if (!ids.add(id)) {
                throw new Refused("two doses have the id " + id);
            }
            doses.add(dose(id, one));
        }
        return doses;
    }

    private static VaccineDoseAdministered dose(String id, Map<String, @Nullable Object> members) throws Refused {
        LocalDate date = date("date", members);
        if (date == null) {
            throw new Refused("dose " + id + " needs a date such as \"2025-03-10\"; leave out doses without a day");
        }
        return new VaccineDoseAdministered(
                id,
                date,
                cvx(required("dose " + id, "cvx", members)),
                text("mvx", members),
                date("lotExpiration", members),
                condition(text("condition", members)),
                volume(text("volume", members)));
    }

    private static int cvx(String text) throws Refused {
        if (!text.matches("\\d{1,3}")) {
            throw new Refused("cvx '" + text + "' is no CVX code such as \"03\"");
        }
        return Integer.parseInt(text);
    }

    private static Gender gender(@Nullable String text) throws Refused {
        return switch (text == null ? "" : text.toUpperCase(Locale.ROOT)) {
            case "F", "FEMALE" -> Gender.FEMALE;
            case "M", "MALE" -> Gender.MALE;
            case "", "U", "UNKNOWN" -> Gender.UNKNOWN;
            default -> throw new Refused("sex '" + text + "' is none of F, M, U");
        };
    }

    private static DoseCondition condition(@Nullable String text) throws Refused {
        return switch (text == null ? "" : text.toLowerCase(Locale.ROOT)) {
            case "", "sound" -> DoseCondition.SOUND;
            case "substandard" -> DoseCondition.SUBSTANDARD;
            default -> throw new Refused("condition '" + text + "' is neither sound nor substandard");
        };
    }

    private static @Nullable BigDecimal volume(@Nullable String text) throws Refused {
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,3}(\\.\\d{1,3})?")) {
            throw new Refused("volume '" + text + "' is no amount in millilitres such as \"0.5\"");
        }
        return new BigDecimal(text);
    }

    private static @Nullable LocalDate date(String name, Map<String, @Nullable Object> members) throws Refused {
        String text = text(name, members);
        try {
            return text == null ? null : HumanCalendar.checked(LocalDate.parse(text), name);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Refused(name + " '" + text + "' is no date such as \"2025-11-10\"");
        }
    }

    private static String required(String what, String name, Map<String, @Nullable Object> members) throws Refused {
        String text = text(name, members);
        if (text == null) {
            throw new Refused(what + " needs " + name);
        }
        return text;
    }

    /** Without blanks at its ends; null when absent or empty. */
    private static @Nullable String text(String name, Map<String, @Nullable Object> members) throws Refused {
        Object value = members.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw new Refused(name + " is no text");
        }
        return text.isBlank() ? null : text.strip();
    }

    private static void onlyKnown(String what, Map<String, @Nullable Object> members, Set<String> known)
            throws Refused {
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                throw new Refused(what + " has no " + name + "; it may have "
                        + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, @Nullable Object>> objects(String name, Map<String, @Nullable Object> members)
            throws Refused {
        Object value = members.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw new Refused(name + " is no list");
        }
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (Object element : list) {
            if (!(element instanceof Map<?, ?>)) {
                throw new Refused(name + " holds something that is no object");
            }
            // The reader makes no other maps.
            objects.add((Map<String, @Nullable Object>) element);
        }
        return objects;
    }
}
