package org.jenner.registry.exchange.message;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import org.jenner.registry.platform.database.Database;

/**
 * The partitions of table {@code message}, one a month in UTC: made ahead, so that no message meets a month without one. A
 * message that does all the same is kept in the default partition, and moved when its month is made.
 */
public final class MessageMonths {

    /** This month and three to come. */
    private static final int MONTHS = 4;

    private static final String MAKE = "select make_message_months(?, ?)";

    private MessageMonths() {}

    /**
     * Makes those of one environment that are missing.
     *
     * @param today in UTC
     * @return how many were made
     * @throws org.jenner.registry.platform.fault.FaultException when others hold the table too long: try again later
     */
    public static int make(Database database, LocalDate today) {
        return database.inTransaction(connection -> {
            try (PreparedStatement make = connection.prepareStatement(MAKE)) {
                make.setObject(1, today.withDayOfMonth(1));
                make.setInt(2, MONTHS);
                try (ResultSet row = make.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }
}
