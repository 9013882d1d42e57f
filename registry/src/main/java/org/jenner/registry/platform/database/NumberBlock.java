package org.jenner.registry.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Numbers of one sequence of one environment, taken from the database in blocks of 1,000, so that numbering rows costs no
 * round trip of its own. A block that was begun when the process ended is lost: numbers have gaps.
 */
public final class NumberBlock {

    private static final int SIZE = 1000;
    private static final String NEXT = "select nextval('record_number')";

    private long next;
    private long end;

    /** The next number; asks the database on the connection when the block is used up. */
    public synchronized long next(Connection connection) throws SQLException {
        if (next == end) {
            try (PreparedStatement statement = connection.prepareStatement(NEXT);
                    ResultSet result = statement.executeQuery()) {
                result.next();
                next = result.getLong(1);
                end = next + SIZE;
            }
        }
        return next++;
    }
}
