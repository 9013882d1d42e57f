package org.jenner.registry.exchange.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jenner.registry.exchange.message.Disposition;
import org.jenner.registry.exchange.message.StoredMessages;
import org.jenner.registry.testing.RegistryDatabase;
import org.jenner.registry.testing.TableScans;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists of messages among many: no large table is read from end to end. */
class MessageQueriesTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");

    @RegisterExtension
    static final RegistryDatabase DATABASE = new RegistryDatabase();

    @BeforeAll
    static void manyMessages() throws SQLException {
        try (Connection owner = DATABASE.asOwner("production");
                Statement statement = owner.createStatement()) {
            // Twenty source systems; every hundredth message is refused; every thousandth waits.
            statement.execute("""
                    insert into message (id, received_at, source_system_id, interface_id, organization_id, control_id,
                                         message_type, disposition, acknowledgment, problems)
                    select n, timestamptz '2026-01-01' + n * interval '1 minute', n % 20, n % 20, n % 20, 'C' || n, 'VXU^V04',
                           case when n % 100 = 0 then 'REFUSED' else 'STORED' end, 'AA',
                           case when n % 100 = 0 then '[{"severity": "E"}, {"severity": "W"}]'::jsonb else '[]' end
                      from generate_series(1, 50000) as n
                    """);
            statement.execute("""
                    insert into held (id, source_system_id, organization_id, source_key, messages, held_at, reason, location,
                                      detail, released_at)
                    select n, n % 20, n % 20, 'K' || n, array[n], timestamptz '2026-01-01', 'UNKNOWN_CVX', 'RXA^1^5', '987',
                           case when n % 1000 = 0 then null else now() end
                      from generate_series(1, 50000) as n
                    """);
            statement.execute("vacuum analyze");
        }
    }

    @Test
    void readByIndexes() throws SQLException {
        assertThat(TableScans.during(DATABASE, connection -> {
                    assertThat(list(connection, null, "")).hasSize(50);
                    assertThat(list(connection, Disposition.REFUSED, "")).hasSize(50);
                    assertThat(list(connection, null, "C43"))
                            .extracting(MessageSummary::id)
                            .containsExactly(43L);
                    assertThat(ReceivedMessages.counts(connection, List.of(3L), Instant.parse("2026-02-04T00:00:00Z")))
                            .isNotEmpty();
                    assertThat(OpenHolds.oldest(connection, null, 10)).hasSize(10);
                    assertThat(OpenHolds.oldest(connection, Set.of(0L), 100)).hasSize(50);
                    return StoredMessages.find(connection, 1000).orElseThrow();
                }))
                .isEmpty();
    }

    @Test
    void countsProblemsByKindAndMessagesByEnd() throws SQLException {
        try (Connection connection = DATABASE.asOwner("production")) {
            MessageSummary refused = list(connection, Disposition.REFUSED, "").getFirst();
            assertThat(refused.errors()).isEqualTo(1);
            assertThat(refused.warnings()).isEqualTo(1);
            assertThat(ReceivedMessages.counts(connection, List.of(0L), BEGIN))
                    .isEqualTo(Map.of(Disposition.STORED, 2000L, Disposition.REFUSED, 500L));
            assertThat(StoredMessages.find(connection, 1000).orElseThrow().holds())
                    .hasSize(1);
        }
    }

    private static List<MessageSummary> list(Connection connection, @Nullable Disposition disposition, String controlId)
            throws SQLException {
        return ReceivedMessages.list(
                connection, new MessageFilter(List.of(0L, 3L), BEGIN, END, Long.MAX_VALUE, disposition, controlId), 50);
    }
}
