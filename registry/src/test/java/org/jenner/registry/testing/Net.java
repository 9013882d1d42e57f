package org.jenner.registry.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.seal.PublicNumbers;
import org.jenner.registry.record.consolidate.Rebuild;
import org.jenner.registry.record.link.NameBirthKey;
import org.jenner.registry.record.source.CodeSetFamilies;
import org.jenner.registry.record.source.SourceRebuild;
import org.jenner.registry.reference.codes.CodeSets;

/**
 * What must hold after every test that goes through a door, whatever the test was about:
 *
 * <ol>
 *   <li>the stored record of everybody is the one that the sources give, and nothing is stored of nobody;
 *   <li>everybody of whom an answer told has one row in the access log for it, and nobody else has;
 *   <li>no log line and no line of refusal tells who a patient is.
 * </ol>
 */
final class Net {

    private final RegistryDatabase database;
    private final CodeSets codes;
    private final Traffic traffic;
    private final AccessRows accessRows;
    private CapturedLog log = new CapturedLog();

    Net(RegistryDatabase database, CodeSets codes, Traffic traffic, PublicNumbers numbers) {
        this.database = database;
        this.codes = codes;
        this.traffic = traffic;
        this.accessRows = new AccessRows(database, numbers);
    }

    /** From here on counts what happens. */
    void begin() throws SQLException {
        log.close();
        log = new CapturedLog();
        traffic.forget();
        accessRows.added();
    }

    /** What does not hold, in words, of all that happened since the beginning; the next look begins here. */
    List<String> violations() throws SQLException {
        List<String> violations = new ArrayList<>();
        for (Environment environment : Environment.values()) {
            List<Long> differing = new Rebuild(database.databases().of(environment), new CodeSetFamilies(codes))
                    .run(true, _ -> {})
                    .differing();
            List<Long> sources = new SourceRebuild(database.databases().of(environment), NameBirthKey::of)
                    .run(true, _ -> {})
                    .differing();
            if (!sources.isEmpty()) {
                violations.add(environment.word() + ": patient sources " + sources
                        + " do not stand as their statements give them");
            }
            if (!differing.isEmpty()) {
                violations.add(environment.word() + ": the stored record of persons " + differing
                        + " is not what their sources give");
            }
        }
        List<Traffic.Named> shown = traffic.named();
        List<Traffic.Named> logged = accessRows.added();
        if (!shown.equals(logged)) {
            violations.add("answers told of " + shown + ", the access log of " + logged);
        }
        List<String> inLog = PatientWords.foundIn(log.text(), traffic.patientWords());
        if (!inLog.isEmpty()) {
            violations.add("the log tells of patients: " + inLog);
        }
        List<String> inRefusals = PatientWords.foundIn(String.join("\n", traffic.refusals()), traffic.patientWords());
        if (!inRefusals.isEmpty()) {
            violations.add("a refusal tells of patients: " + inRefusals);
        }
        begin();
        return violations;
    }

    void close() {
        log.close();
    }
}
