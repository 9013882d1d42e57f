package org.jenner.registry.forecast.impact;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jenner.registry.forecast.ForecastOutcome;
import org.jenner.registry.forecast.GroupForecast;
import org.jenner.registry.forecast.RecordEvaluation;
import org.jenner.registry.forecast.ScheduleInForce;
import org.jenner.registry.forecast.SeriesStanding;
import org.jenner.registry.record.consolidate.PersonRecord;

/** Counts people as they come; only counts are kept. Not for several threads: each has its own. */
final class ImpactTally {

    private final ScheduleInForce before;
    private final ScheduleInForce after;
    private final LocalDate day;
    private final Map<Standing, Long> standings = new HashMap<>();
    private long people;
    private long withoutForecast;
    private long changed;

    ImpactTally(ScheduleInForce before, ScheduleInForce after, LocalDate day) {
        this.before = before;
        this.after = after;
        this.day = day;
    }

    void add(PersonRecord record) {
        people++;
        Map<String, SeriesStanding> old = standings(record, before);
        Map<String, SeriesStanding> fresh = standings(record, after);
        if (old.isEmpty() && fresh.isEmpty()) {
            withoutForecast++;
        }
        Set<String> groups = new HashSet<>(old.keySet());
        groups.addAll(fresh.keySet());
        LocalDate birth = record.demographics().birthDate().day();
        boolean moves = false;
        for (String group : groups) {
            Standing standing = Standing.of(group, birth, day, old.get(group), fresh.get(group));
            standings.merge(standing, 1L, Long::sum);
            moves |= standing.changes();
        }
        changed += moves ? 1 : 0;
    }

    private Map<String, SeriesStanding> standings(PersonRecord record, ScheduleInForce schedule) {
        return switch (RecordEvaluation.evaluate(record, schedule, day).forecast()) {
            case ForecastOutcome.NotMade _ -> Map.of();
            case ForecastOutcome.Made made -> {
                Map<String, SeriesStanding> standings = new HashMap<>();
                for (GroupForecast group : made.groups()) {
                    standings.put(group.vaccineGroup(), SeriesStanding.of(group.forecast(), day));
                }
                yield standings;
            }
        };
    }

    /** Takes over what another one counted. */
    void add(ImpactTally other) {
        people += other.people;
        withoutForecast += other.withoutForecast;
        changed += other.changed;
        other.standings.forEach((standing, count) -> standings.merge(standing, count, Long::sum));
    }

    ImpactReport report() {
        TreeMap<Standing, Long> ordered = new TreeMap<>(Standing.ORDER);
        ordered.putAll(standings);
        return new ImpactReport(people, withoutForecast, changed, ordered);
    }
}
