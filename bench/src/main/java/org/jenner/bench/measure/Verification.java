package org.jenner.bench.measure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jenner.registry.app.Home;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.record.consolidate.Rebuild;
import org.jenner.registry.record.source.CodeSetFamilies;
import org.jenner.registry.reference.codes.CodeSets;

/** Compares what was answered with what is stored: a fast registry that loses things is none. */
final class Verification {
    /** Registries with more people are rebuilt from the last ones only. */
    private static final int MOST_REBUILT = 20_000;

    private static final String COUNTS = """
            select (select count(*) from message where control_id like 'B%' and message_type like 'VXU%'
                       and disposition = 'STORED') as submissions,
                   (select count(*) from dose_source where key ~ '-[0-9]{4,}(#[0-9]+)?$') as doses,
                   (select count(*) from access_log) as accesses,
                   (select count(*) from held) as held
            """;
    private static final String AFTER =
            "select coalesce(max(id), 0) from (select id from person order by id desc offset " + MOST_REBUILT
                    + " limit 1) as p";

    private final ScratchRegistry registry;
    private int submissions;
    private int queries;
    private int doses;
    private int wrong;
    private String firstWrong = "";
    private long rebuilt;

    Verification(ScratchRegistry registry) {
        this.registry = registry;
    }

    void add(Outcome outcome) {
        submissions += outcome.submissions();
        queries += outcome.queries();
        doses += outcome.doses();
        wrong += outcome.wrongCount();
        if (firstWrong.isEmpty()) {
            firstWrong = outcome.firstWrong();
        }
    }

    /** Each in one line; empty when all is as it must be. */
    List<String> differences() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection owner = registry.installation().asOwner();
                Statement statement = owner.createStatement()) {
            long after;
            try (ResultSet row = statement.executeQuery(COUNTS)) {
                row.next();
                compare(found, "submissions stored", row.getLong("submissions"), submissions);
                compare(found, "dose reports stored", row.getLong("doses"), doses);
                compare(found, "access rows", row.getLong("accesses"), queries);
                compare(found, "messages held", row.getLong("held"), 0);
            }
            try (ResultSet row = statement.executeQuery(AFTER)) {
                row.next();
                after = row.getLong(1);
            }
            rebuild(found, after);
        }
        if (wrong > 0) {
            found.add(wrong + " answers were wrong; the first: " + firstWrong);
        }
        return found;
    }

    private void rebuild(List<String> found, long after) {
        CodeSetFamilies families = new CodeSetFamilies(CodeSets.load(Home.codesets()));
        try (Databases databases = registry.installation().databases()) {
            Rebuild.Report report =
                    new Rebuild(databases.of(Environment.PRODUCTION), families).run(true, after, _ -> {});
            rebuilt = report.persons();
            compare(
                    found,
                    "persons not as a rebuild makes them",
                    report.differing().size(),
                    0);
        }
    }

    private static void compare(List<String> found, String what, long stored, long answered) {
        if (stored != answered) {
            found.add(what + ": " + stored + " instead of " + answered);
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d submissions with %,d doses, %,d queries, %,d persons rebuilt",
                submissions,
                doses,
                queries,
                rebuilt);
    }
}
