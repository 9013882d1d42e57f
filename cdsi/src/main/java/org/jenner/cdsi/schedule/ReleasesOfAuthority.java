package org.jenner.cdsi.schedule;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The releases of one authority by the day from which each is in force; at least one. */
public final class ReleasesOfAuthority {
    private final NavigableMap<LocalDate, ScheduleRelease> byEffectiveDate;

    ReleasesOfAuthority(NavigableMap<LocalDate, ScheduleRelease> byEffectiveDate) {
        this.byEffectiveDate = Collections.unmodifiableNavigableMap(new TreeMap<>(byEffectiveDate));
    }

    /**
     * The release in force on a day: from its effective date until the day before that of the next one. A day before the
     * first is answered by that first one, the oldest rule there is; {@link ReleaseName#isBeforeItsTime} tells so.
     */
    public ScheduleRelease inForce(LocalDate day) {
        var entry = byEffectiveDate.floorEntry(day);
        return entry == null ? byEffectiveDate.firstEntry().getValue() : entry.getValue();
    }

    /** The oldest first. */
    public List<ScheduleRelease> all() {
        return List.copyOf(byEffectiveDate.values());
    }
}
