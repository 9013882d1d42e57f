package org.jenner.registry.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jenner.registry.platform.fault.Fault;
import org.jspecify.annotations.Nullable;

/** Which fault an SQL state is (PostgreSQL, appendix A: error codes). */
final class DatabaseFaults {

    private DatabaseFaults() {}

    static Fault of(SQLException exception) {
        if (exception instanceof SQLTransientConnectionException) {
            // The pool gave no connection in time: all are busy, or no new one could be made.
            return exception.getCause() == null ? Fault.OVERLOADED : Fault.DATABASE_UNAVAILABLE;
        }
        String state = state(exception);
        return switch (state) {
            case "40001", "40P01", "55P03", "57014" -> Fault.DATABASE_BUSY;
            case "53100" -> Fault.STORAGE_FULL;
            case "53300", "57P01", "57P02", "57P03", "25P03" -> Fault.DATABASE_UNAVAILABLE;
            default -> state.startsWith("08") ? Fault.DATABASE_UNAVAILABLE : Fault.INTERNAL;
        };
    }

    /**
     * Deadlock or serialization failure: the server chose a victim. Unique violation: somebody was quicker, or a random number
     * was there already. The same work may pass when done again.
     */
    static boolean isWorthRepeating(SQLException exception) {
        return switch (state(exception)) {
            case "40P01", "40001", "23505" -> true;
            default -> false;
        };
    }

    private static String state(SQLException exception) {
        @Nullable String state = exception.getSQLState();
        return state == null ? "" : state;
    }
}
