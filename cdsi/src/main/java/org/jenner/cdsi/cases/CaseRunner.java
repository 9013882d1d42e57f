package org.jenner.cdsi.cases;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jenner.cdsi.Forecaster;
import org.jenner.cdsi.schedule.ScheduleRelease;

/**
 * Runs files of cases with known answers: CDC's sheets (csv, xlsx) or one JSON object a line. Each case is answered by the
 * release in force on its assessment date.
 */
public final class CaseRunner {
    private final Function<LocalDate, ScheduleRelease> inForce;
    private final Map<ScheduleRelease, Forecaster> prepared = new IdentityHashMap<>();

    /** @param inForce the release that answers on a day */
    public CaseRunner(Function<LocalDate, ScheduleRelease> inForce) {
        this.inForce = inForce;
    }

    /** Asks one release, whatever the day. */
    public CaseRunner(ScheduleRelease release) {
        this(day -> release);
    }

    /**
     * Runs every case of a file.
     *
     * @throws CaseRefusedException when the file holds no case, or a row is none; the message begins with file and row
     */
    public CaseOutcome run(Path file) throws IOException, CaseRefusedException {
        List<CaseResult> results = new ArrayList<>();
        for (ForecastCase one : CaseFile.read(file)) {
            results.add(run(one));
        }
        return new CaseOutcome(results);
    }

    private CaseResult run(ForecastCase one) {
        LocalDate day = one.assessmentDate();
        ScheduleRelease release = inForce.apply(day);
        Forecaster forecaster = prepared.computeIfAbsent(release, Forecaster::of);
        List<String> differences = CaseComparison.differences(one, forecaster.assess(one.patient(), day));
        String group = CaseComparison.groupName(one.vaccineGroup());
        return new CaseResult(
                one.id(),
                group,
                release.name(),
                release.name().isBeforeItsTime(day),
                differences,
                differences.isEmpty()
                        ? List.of()
                        : MissExplanation.lines(group, release, forecaster.explain(one.patient(), day)));
    }
}
