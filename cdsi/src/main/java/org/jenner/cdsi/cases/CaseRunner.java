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
    private final int mostCases;
    private final int mostExplained;
    private final Map<ScheduleRelease, Forecaster> prepared = new IdentityHashMap<>();

    /** @param inForce the release that answers on a day */
    public CaseRunner(Function<LocalDate, ScheduleRelease> inForce) {
        this(inForce, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    private CaseRunner(Function<LocalDate, ScheduleRelease> inForce, int mostCases, int mostExplained) {
        this.inForce = inForce;
        this.mostCases = mostCases;
        this.mostExplained = mostExplained;
    }

    /** Asks one release, whatever the day. */
    public CaseRunner(ScheduleRelease release) {
        this(day -> release);
    }

    /**
     * The same with bounds, for files that somebody else chose.
     *
     * @param cases a file with more is refused
     * @param explained of so many misses, the first ones, the explanation is kept
     */
    public CaseRunner atMost(int cases, int explained) {
        return new CaseRunner(inForce, cases, explained);
    }

    /**
     * Runs every case of a file.
     *
     * @throws CaseRefusedException when the file holds no case, or a row is none; the message begins with file and row
     */
    public CaseOutcome run(Path file) throws IOException, CaseRefusedException {
        return run(file.toString(), CaseFile.read(file));
    }

    /**
     * Runs every case of a file that was read already.
     *
     * @param name by its ending it is told which form the file has
     * @throws CaseRefusedException when the file holds no case, or a row is none; the message begins with name and row
     */
    public CaseOutcome run(String name, byte[] content) throws IOException, CaseRefusedException {
        return run(name, CaseFile.read(name, content));
    }

    private CaseOutcome run(String name, List<ForecastCase> cases) throws CaseRefusedException {
        if (cases.size() > mostCases) {
            throw new CaseRefusedException(name + " holds " + cases.size() + " cases, more than " + mostCases);
        }
        List<CaseResult> results = new ArrayList<>();
        int misses = 0;
        for (ForecastCase one : cases) {
            CaseResult result = run(one, misses < mostExplained);
            misses += result.passed() ? 0 : 1;
            results.add(result);
        }
        return new CaseOutcome(results);
    }

    private CaseResult run(ForecastCase one, boolean explained) {
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
                differences.isEmpty() || !explained
                        ? List.of()
                        : MissExplanation.lines(group, release, forecaster.explain(one.patient(), day)));
    }
}
