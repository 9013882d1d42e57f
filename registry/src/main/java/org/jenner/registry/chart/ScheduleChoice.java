package org.jenner.registry.chart;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.registry.forecast.LoadedSchedule;
import org.jenner.registry.forecast.LoadedSchedules;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.page.Form;

/**
 * The schedule by which a page answers: one of those that may answer in its environment, or, when none is chosen, the one in
 * force there.
 *
 * @param loaded all that may be chosen
 * @param isChosen whether somebody chose it
 */
public record ScheduleChoice(LoadedSchedule schedule, List<ReleaseName> loaded, boolean isChosen) {
    static final String FIELD = "schedule";

    public ScheduleChoice {
        loaded = List.copyOf(loaded);
    }

    /** Reads the field; one that may not answer there is noted in the form, and the one in force stands in its place. */
    static ScheduleChoice read(Form form, LoadedSchedules schedules, Environment environment, LocalDate day) {
        String asked = form.value(FIELD);
        if (asked.isEmpty()) {
            return new ScheduleChoice(schedules.inForce(environment, day), schedules.names(environment), false);
        }
        return schedules
                .named(environment, asked)
                .map(schedule -> new ScheduleChoice(schedule, schedules.names(environment), true))
                .orElseGet(() -> {
                    form.refuse(FIELD, "chart.schedule-not-loaded");
                    return new ScheduleChoice(schedules.inForce(environment, day), schedules.names(environment), false);
                });
    }

    public ReleaseName name() {
        return schedule.name();
    }

    /** Is it this one that was chosen? */
    public boolean isChosen(ReleaseName release) {
        return isChosen && release.equals(name());
    }

    /** What an address adds for the same choice. */
    String query() {
        return isChosen
                ? "?" + FIELD + "=" + URLEncoder.encode(name().authorityAndVersion(), StandardCharsets.UTF_8)
                : "";
    }
}
