package org.jenner.registry.reference.schedules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jenner.cdsi.schedule.ScheduleRelease;

/** The releases of one authority by the day from which each is in force; at least one. */
final class ReleasesOfAuthority {

    private final NavigableMap<LocalDate, ScheduleRelease> byEffectiveDate;

    ReleasesOfAuthority(NavigableMap<LocalDate, ScheduleRelease> byEffectiveDate) {
        this.byEffectiveDate = Collections.unmodifiableNavigableMap(new TreeMap<>(byEffectiveDate));
    }

    ScheduleRelease inForce(LocalDate day) {
        var entry = byEffectiveDate.floorEntry(day);
        return entry == null ? byEffectiveDate.firstEntry().getValue() : entry.getValue();
    }

    List<ScheduleRelease> all() {
        return List.copyOf(byEffectiveDate.values());
    }
}
