package org.jenner.cdsi.cases;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jenner.cdsi.Forecaster;
import org.jenner.cdsi.schedule.ReleaseName;

/** Runs a file of cases, one JSON object a line, and tells how many the forecaster answers as expected. */
public final class CaseRunner {

    /** What came out: cases that passed and each that did not. */
    public record Outcome(int passed, List<Miss> misses, Map<String, int[]> byGroup) {
        public int failed() {
            return misses.size();
        }
    }

    /** A case whose answer differs, and how. */
    public record Miss(String caseId, String vaccineGroup, List<String> differences) {}

    private final Forecaster forecaster;

    public CaseRunner(Forecaster forecaster) {
        this.forecaster = forecaster;
    }

    /**
     * Runs every case of a file; empty lines are passed over.
     *
     * @throws JsonRefusedException when a line is no case; the message begins with file and line
     */
    public Outcome run(Path file) throws IOException, JsonRefusedException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        int passed = 0;
        List<Miss> misses = new ArrayList<>();
        Map<String, int[]> byGroup = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            ForecastCase one = read(file, i + 1, lines.get(i));
            List<String> differences =
                    CaseComparison.differences(one, forecaster.assess(one.patient(), one.assessmentDate()));
            int[] counts = byGroup.computeIfAbsent(CaseComparison.groupName(one.vaccineGroup()), name -> new int[2]);
            counts[1]++;
            if (differences.isEmpty()) {
                counts[0]++;
                passed++;
            } else {
                misses.add(new Miss(one.id(), one.vaccineGroup(), differences));
            }
        }
        return new Outcome(passed, misses, byGroup);
    }

    private static ForecastCase read(Path file, int number, String line) throws JsonRefusedException {
        try {
            return CaseReader.read(line);
        } catch (JsonRefusedException e) {
            throw new JsonRefusedException(file + ":" + number + ": " + e.getMessage());
        }
    }

    /** Prints the release, the rate by vaccine group, each miss, and last {@code N passed, M failed}. */
    public void print(Outcome outcome, PrintStream out) {
        ReleaseName release = forecaster.release();
        out.println("Schedule: " + release.authority() + " " + release.version() + " (" + release.label() + ")");
        outcome.byGroup().forEach((group, counts) -> out.printf("  %-24s %4d of %4d%n", group, counts[0], counts[1]));
        for (Miss miss : outcome.misses()) {
            out.println(miss.caseId() + " (" + miss.vaccineGroup() + ")");
            miss.differences().forEach(difference -> out.println("    " + difference));
        }
        out.println(outcome.passed() + " passed, " + outcome.failed() + " failed");
    }
}
