package org.jenner.registry.exchange.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jenner.registry.testing.RegistryDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MessageMonthsTest {

    @RegisterExtension
    static final RegistryDatabase database = new RegistryDatabase();

    private static final String INSERT = """
            insert into message (id, received_at, source_system_id, interface_id, organization_id, control_id, message_type,
                                 disposition, acknowledgment)
            values (%d, '%s', 1, 1, 1, 'C', 'VXU^V04', 'STORED', 'AA')
            """;

    @Test
    void areMadeThreeAheadAndTakeWhatCameBefore() throws SQLException {
        insert(1, "2026-11-30T23:59:59.999Z");
        insert(2, "2026-12-01T00:00:00Z");
        insert(3, "2029-01-01T00:00:00Z");
        assertThat(places()).containsExactly("1 message_default", "2 message_default", "3 message_default");

        assertThat(MessageMonths.make(database.sandbox(), LocalDate.of(2026, 11, 15)))
                .isEqualTo(4);
        insert(4, "2027-02-28T12:00:00Z");
        insert(5, "2027-03-01T00:00:00Z");
        assertThat(places())
                .containsExactly(
                        "1 message_2026_11",
                        "2 message_2026_12",
                        "3 message_default",
                        "4 message_2027_02",
                        "5 message_default");

        assertThat(MessageMonths.make(database.sandbox(), LocalDate.of(2026, 11, 16)))
                .isZero();
        assertThat(MessageMonths.make(database.sandbox(), LocalDate.of(2026, 12, 1)))
                .isEqualTo(1);
        assertThat(places()).contains("5 message_2027_03").hasSize(5);
    }

    @Test
    void areMadeWhileMessagesComeIn() throws SQLException {
        MessageMonths.make(database.production(), LocalDate.of(2026, 3, 1));
        try (Connection sender = database.production().dataSource().getConnection()) {
            try (Statement statement = sender.createStatement()) {
                statement.execute(INSERT.formatted(1, "2026-03-10T00:00:00Z"));
                // The message is not committed yet, and nobody waits for it.
                assertThat(MessageMonths.make(database.production(), LocalDate.of(2026, 4, 1)))
                        .isEqualTo(1);
            }
            sender.rollback();
        }
    }

    @Test
    void areMadeByNobodyElse() {
        assertThatThrownBy(() -> run("create table message_2031_01 partition of message for values"
                        + " from ('2031-01-01') to ('2031-02-01')"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static void insert(long id, String receivedAt) {
        run(INSERT.formatted(id, receivedAt));
    }

    /** As the environment's own login. */
    private static void run(String sql) {
        database.sandbox().inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    private static List<String> places() throws SQLException {
        try (Connection owner = database.asOwner("sandbox");
                Statement statement = owner.createStatement();
                ResultSet row =
                        statement.executeQuery("select id || ' ' || tableoid::regclass from message order by id")) {
            List<String> places = new ArrayList<>();
            while (row.next()) {
                places.add(row.getString(1).replace("sandbox.", ""));
            }
            return places;
        }
    }
}
