package org.jenner.registry.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jenner.registry.platform.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFaultsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "08006, DATABASE_UNAVAILABLE",
        "08001, DATABASE_UNAVAILABLE",
        "57P01, DATABASE_UNAVAILABLE",
        "57P02, DATABASE_UNAVAILABLE",
        "57P03, DATABASE_UNAVAILABLE",
        "53300, DATABASE_UNAVAILABLE",
        "53100, STORAGE_FULL",
        "40P01, DATABASE_BUSY",
        "40001, DATABASE_BUSY",
        "55P03, DATABASE_BUSY",
        "57014, DATABASE_BUSY",
        "23505, INTERNAL",
        "42601, INTERNAL",
        ", INTERNAL"
    })
    void knowsWhatAStateMeans(String state, Fault fault) {
        assertThat(DatabaseFaults.of(new SQLException("planted", state))).isEqualTo(fault);
    }

    @Test
    void tellsABusyPoolFromADeadServer() {
        assertThat(DatabaseFaults.of(new SQLTransientConnectionException("timed out")))
                .isEqualTo(Fault.OVERLOADED);
        assertThat(DatabaseFaults.of(
                        new SQLTransientConnectionException("timed out", new SQLException("refused", "08001"))))
                .isEqualTo(Fault.DATABASE_UNAVAILABLE);
    }
}
