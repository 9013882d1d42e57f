package org.jenner.registry.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jenner.cdsi.patient.ActiveObservation;
import org.jenner.cdsi.patient.VaccineDoseAdministered;
import org.jenner.cdsi.whatif.Change;
import org.jenner.registry.platform.page.Form;
import org.jspecify.annotations.Nullable;

/** Reads what somebody supposes; what is wrong with it is noted in the form, beside its field. */
final class SuppositionForm {
    static final String DAY = "day";
    static final String VACCINE = "vaccine";
    static final String GIVEN = "given";
    static final String LEFT_OUT = "left-out";
    static final String CONDITION = "condition";
    static final String SINCE = "since";
    /** The name of the dose that is supposed. */
    static final String SUPPOSED_DOSE = "supposed";

    /** Nobody was older when vaccinated; no schedule has more to say. */
    private static final int LAST_AGE_IN_YEARS = 120;

    private final Form form;
    private final SuppositionChoices choices;
    private final LocalDate birth;
    private final LocalDate today;

    private SuppositionForm(Form form, SuppositionChoices choices, LocalDate birth, LocalDate today) {
        this.form = form;
        this.choices = choices;
        this.birth = birth;
        this.today = today;
    }

    /** What is supposed to be otherwise, and on which day. */
    record Read(LocalDate day, List<Change> changes) {
        Read {
            changes = List.copyOf(changes);
        }
    }

    /** Empty when the form says what is wrong. */
    static Optional<Read> read(Form form, SuppositionChoices choices, LocalDate birth, LocalDate today) {
        return new SuppositionForm(form, choices, birth, today).read();
    }

    private Optional<Read> read() {
        LocalDate typed = date(DAY);
        LocalDate day = typed == null ? today : typed;
        List<Change> changes = new ArrayList<>();
        doseAdded(day).ifPresent(changes::add);
        doseLeftOut().ifPresent(changes::add);
        condition(day).ifPresent(changes::add);
        if (form.isGood() && changes.isEmpty() && day.equals(today)) {
            form.refuse(DAY, "whatif.nothing");
        }
        return form.isGood() ? Optional.of(new Read(day, changes)) : Optional.empty();
    }

    private Optional<Change> doseAdded(LocalDate day) {
        String vaccine = form.value(VACCINE);
        LocalDate given = date(GIVEN);
        if (vaccine.isEmpty()) {
            if (!form.value(GIVEN).isEmpty()) {
                form.refuse(VACCINE, "whatif.vaccine-missing");
            }
            return Optional.empty();
        }
        Optional<Integer> cvx = choices.vaccine(vaccine);
        if (cvx.isEmpty()) {
            form.refuse(VACCINE, "whatif.vaccine-unknown");
        }
        if (form.value(GIVEN).isEmpty()) {
            form.refuse(GIVEN, "whatif.given-missing");
        }
        notAfter(GIVEN, given, day);
        return given == null
                ? Optional.empty()
                : cvx.map(code -> new Change.DoseAdded(new VaccineDoseAdministered(SUPPOSED_DOSE, given, code)));
    }

    private Optional<Change> doseLeftOut() {
        if (form.value(LEFT_OUT).isEmpty()) {
            return Optional.empty();
        }
        Optional<String> id = choices.chosenDose();
        if (id.isEmpty()) {
            form.refuse(LEFT_OUT, "whatif.dose-unknown");
        }
        return id.map(Change.DoseLeftOut::new);
    }

    private Optional<Change> condition(LocalDate day) {
        String code = form.value(CONDITION);
        LocalDate since = date(SINCE);
        if (code.isEmpty()) {
            if (!form.value(SINCE).isEmpty()) {
                form.refuse(CONDITION, "whatif.condition-missing");
            }
            return Optional.empty();
        }
        if (!choices.hasCondition(code)) {
            form.refuse(CONDITION, "whatif.condition-unknown");
        }
        notAfter(SINCE, since, day);
        return Optional.of(new Change.ConditionAdded(new ActiveObservation(code, since)));
    }

    /** A date within the person's life; null when none was typed, or what was typed is refused. */
    private @Nullable LocalDate date(String field) {
        String typed = form.value(field);
        if (typed.isEmpty()) {
            return null;
        }
        Optional<LocalDate> read = TypedDate.read(typed);
        if (read.isEmpty()) {
            form.refuse(field, "whatif.date-wrong");
            return null;
        }
        LocalDate date = read.get();
        LocalDate last = birth.plusYears(LAST_AGE_IN_YEARS);
        if (date.isBefore(birth)) {
            form.refuse(field, "whatif.before-birth", Dates.of(birth));
        } else if (date.isAfter(last)) {
            form.refuse(field, "whatif.too-far", Dates.of(last));
        }
        return date;
    }

    private void notAfter(String field, @Nullable LocalDate date, LocalDate day) {
        if (date != null && date.isAfter(day)) {
            form.refuse(field, "whatif.after-the-day", Dates.of(day));
        }
    }
}
