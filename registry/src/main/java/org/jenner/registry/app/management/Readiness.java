package org.jenner.registry.app.management;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.fault.Fault;
import org.jenner.registry.platform.fault.FaultException;

/**
 * Does each part of the database answer?
 *
 * @param parts by the part's name
 */
record Readiness(Map<String, State> parts) {

    /** What became of asking one part. */
    enum State {
        UP,
        /** It answers, but all its connections were taken: more registries would not help. */
        BUSY,
        DOWN
    }

    Readiness {
        parts = Map.copyOf(parts);
    }

    /** Asks all parts at once, each for at most as long as a connection is waited for. */
    static Readiness of(Databases databases) throws InterruptedException {
        Map<String, State> parts = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<State>> questions = new ArrayList<>();
            databases.all().forEach(database -> questions.add(() -> state(database)));
            List<Future<State>> answers = threads.invokeAll(questions);
            for (int index = 0; index < answers.size(); index++) {
                parts.put(databases.all().get(index).name(), answers.get(index).get());
            }
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        }
        return new Readiness(parts);
    }

    boolean isReady() {
        Collection<State> states = parts.values();
        return !states.contains(State.DOWN);
    }

    private static State state(Database database) {
        try {
            return database.reading(Readiness::ask);
        } catch (FaultException failed) {
            boolean crowded = failed.fault() == Fault.OVERLOADED || failed.fault() == Fault.DATABASE_BUSY;
            return crowded ? State.BUSY : State.DOWN;
        }
    }

    private static State ask(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
            return State.UP;
        }
    }
}
