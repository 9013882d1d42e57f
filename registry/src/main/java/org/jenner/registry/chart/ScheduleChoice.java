package org.jenner.registry.chart;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.registry.forecast.LoadedSchedule;
import org.jenner.registry.forecast.LoadedSchedules;
import org.jenner.registry.platform.page.Form;

/**
 * The schedule by which a page answers: one of those that are loaded, or, when none is chosen, the one in force.
 *
 * @param loaded all that may be chosen
 * @param isChosen whether somebody chose it
 */
public record ScheduleChoice(LoadedSchedule schedule, List<ReleaseName> loaded, boolean isChosen) {
    static final String FIELD = "schedule";

    public ScheduleChoice {
        loaded = List.copyOf(loaded);
    }

    /** Reads the field; a schedule that is not loaded is noted in the form, and the one in force stands in its place. */
    static ScheduleChoice read(Form form, LoadedSchedules schedules, LocalDate day) {
        String asked = form.value(FIELD);
        if (asked.isEmpty()) {
            return new ScheduleChoice(schedules.inForce(day), schedules.names(), false);
        }
        return schedules
                .named(asked)
                .map(schedule -> new ScheduleChoice(schedule, schedules.names(), true))
                .orElseGet(() -> {
                    form.refuse(FIELD, "chart.schedule-not-loaded");
                    return new ScheduleChoice(schedules.inForce(day), schedules.names(), false);
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
