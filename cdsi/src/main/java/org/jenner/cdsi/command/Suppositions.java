package org.jenner.cdsi.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jenner.cdsi.date.HumanCalendar;
import org.jenner.cdsi.patient.ActiveObservation;
import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.jenner.cdsi.whatif.Change;
import org.jenner.cdsi.whatif.Supposition;

/** Reads {@code --what-if "dose 2025-12-01 03; without 2; condition 007 2025-06-01; on 2026-01-01"}. */
final class Suppositions {
    private Suppositions() {}

    static Supposition supposed(Supposition asItIs, String text) throws CommandException {
        Supposition supposed = asItIs;
        int added = 0;
        for (String part : text.split(";")) {
            added++;
            Change change = change(part.strip(), "supposed-" + added);
            try {
                supposed = supposed.with(change);
            } catch (IllegalArgumentException e) {
                throw new CommandException("--what-if '" + part.strip() + "': " + e.getMessage(), e);
            }
        }
        return supposed;
    }

    private static Change change(String part, String id) throws CommandException {
        String[] words = part.split("\\s+");
        return switch (words[0] + " with " + (words.length - 1)) {
            case "dose with 2" ->
                new Change.DoseAdded(new VaccineDoseAdministered(id, date(words[1], part), cvx(words[2], part)));
            case "without with 1" -> new Change.DoseLeftOut(words[1]);
            case "condition with 1" -> new Change.ConditionAdded(new ActiveObservation(words[1], null));
            case "condition with 2" -> new Change.ConditionAdded(new ActiveObservation(words[1], date(words[2], part)));
            case "on with 1" -> new Change.AnotherDay(date(words[1], part));
            default ->
                throw new CommandException("--what-if '" + part + "' is none of 'dose DATE CVX', 'without DOSE',"
                        + " 'condition CODE [DATE]', 'on DATE'; several are divided by ';'");
        };
    }

    private static int cvx(String text, String part) throws CommandException {
        if (!text.matches("\\d{1,3}")) {
            throw new CommandException("--what-if '" + part + "': '" + text + "' is no CVX code such as 03");
        }
        return Integer.parseInt(text);
    }

    private static LocalDate date(String text, String part) throws CommandException {
        try {
            return HumanCalendar.checked(LocalDate.parse(text), "the date");
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new CommandException("--what-if '" + part + "': '" + text + "' is no date such as 2025-11-10", e);
        }
    }
}
