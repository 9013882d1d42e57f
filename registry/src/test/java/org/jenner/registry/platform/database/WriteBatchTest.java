package org.jenner.registry.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jenner.registry.platform.fault.FaultException;
import org.jenner.registry.testing.RegistryDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WriteBatchTest {
    @RegisterExtension
    static final RegistryDatabase DATABASE = new RegistryDatabase();

    private static final BatchStatement INSERT =
            new BatchStatement("""
            insert into everything (id, small, text, yes, day, at, content)
            select e.id, e.small, e.text, e.yes, e.day, e.at, e.content::json
              from unnest(?, ?, ?, ?, ?, ?, ?) as e(id, small, text, yes, day, at, content)
            """, "int8", "int4", "text", "bool", "date", "timestamptz", "text");
    private static final BatchStatement COUNT =
            new BatchStatement("update counted set n = n + c.n from unnest(?) as c(n)", "int4");
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-01T12:00:00.123456Z");

    @BeforeAll
    static void makeTables() throws SQLException {
        try (Connection owner = DATABASE.asOwner("sandbox");
                Statement statement = owner.createStatement()) {
            statement.execute("create table everything (id bigint primary key, small int, text text, yes boolean,"
                    + " day date, at timestamptz, content json)");
            statement.execute("create table counted (n int not null check (n < 100))");
            statement.execute("insert into counted values (0)");
            statement.execute("grant select, insert, delete on everything to jenner_sandbox");
            statement.execute("grant select, update on counted to jenner_sandbox");
        }
    }

    @BeforeEach
    void empty() {
        DATABASE.sandbox().inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate("delete from everything");
            }
        });
    }

    @Test
    void writesOneRowAsItWritesMany() {
        Object[] full = {1L, 7, "a \"quoted\", {braced} \\ text\n", true, DAY, AT, "{\"a\": [1, null]}"};
        Object[] bare = {2L, null, null, null, null, null, null};

        write(full);
        write(bare);
        List<String> oneByOne = rows();
        empty();
        write(full, bare);

        assertThat(oneByOne)
                .containsExactly(
                        "1|7|a \"quoted\", {braced} \\ text\n|t|2024-02-29|2026-03-01 12:00:00.123456+00|{\"a\": [1, null]}",
                        "2|null|null|null|null|null|null");
        assertThat(rows()).isEqualTo(oneByOne);
    }

    @Test
    void commitsInTheSameRoundTrip() {
        DATABASE.sandbox().inTransaction(connection -> {
            WriteBatch batch = new WriteBatch();
            batch.add(INSERT, 5L, 1, "kept", false, DAY, AT, "{}");
            batch.commit(connection);
            assertThat(rows()).hasSize(1);
            return batch.size();
        });
        assertThat(rows()).hasSize(1);
    }

    @Test
    void writesNothingWhenOneStatementFails() {
        assertThatThrownBy(() -> DATABASE.sandbox().inTransaction(connection -> {
                    WriteBatch batch = new WriteBatch();
                    batch.add(INSERT, 6L, 1, "lost", false, DAY, AT, "{}");
                    batch.add(COUNT, 100);
                    batch.commit(connection);
                    return 0;
                }))
                .isInstanceOf(FaultException.class);
        assertThat(rows()).isEmpty();
    }

    @Test
    void refusesARowOfAnotherShape() {
        assertThatThrownBy(() -> new WriteBatch().add(COUNT, 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAStatementThatUnnestsOtherColumns() {
        for (String sql : List.of(
                "insert into t select * from unnest(?) as t",
                "insert into t select * from unnest(?, ?)",
                "insert into t values (?, ?)")) {
            assertThatThrownBy(() -> new BatchStatement(sql, "int4", "text"))
                    .as(sql)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static void write(Object[]... rows) {
        DATABASE.sandbox().inTransaction(connection -> {
            WriteBatch batch = new WriteBatch();
            for (Object[] row : rows) {
                batch.add(INSERT, row);
            }
            batch.flush(connection);
            return batch.size();
        });
    }

    private static List<String> rows() {
        return DATABASE.sandbox().reading(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select * from everything order by id")) {
                List<String> rows = new ArrayList<>();
                while (row.next()) {
                    List<String> values = new ArrayList<>();
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        values.add(String.valueOf(row.getString(column)));
                    }
                    rows.add(String.join("|", values));
                }
                return rows;
            }
        });
    }
}
