package org.jenner.registry.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.jenner.registry.platform.fault.Fault;
import org.jenner.registry.platform.fault.FaultException;
import org.jenner.registry.testing.RegistryDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseTest {
    @RegisterExtension
    static final RegistryDatabase database = new RegistryDatabase();

    @BeforeAll
    static void makeTable() throws SQLException {
        try (Connection owner = database.asOwner("sandbox");
                Statement statement = owner.createStatement()) {
            statement.execute("create table counter (id int primary key, n int not null)");
            statement.execute("insert into counter values (1, 0), (2, 0)");
            statement.execute("grant select, update on counter to jenner_sandbox");
        }
    }

    @Test
    void commitsWhatTheWorkDid() {
        database.sandbox().inTransaction(connection -> update(connection, "update counter set n = 7 where id = 1"));
        assertThat(number("select n from counter where id = 1")).isEqualTo(7);
    }

    @Test
    void rollsBackWhenTheWorkThrows() {
        int before = number("select n from counter where id = 2");
        assertThatThrownBy(() -> database.sandbox().inTransaction(connection -> {
                    update(connection, "update counter set n = n + 1 where id = 2");
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(number("select n from counter where id = 2")).isEqualTo(before);
    }

    @Test
    void repeatsTheVictimOfADeadlock() {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger runs = new AtomicInteger();
        int before = number("select sum(n) from counter");
        CompletableFuture<?> one = CompletableFuture.runAsync(() -> crosswise(1, 2, bothHoldOne, runs));
        CompletableFuture<?> other = CompletableFuture.runAsync(() -> crosswise(2, 1, bothHoldOne, runs));
        CompletableFuture.allOf(one, other).join();
        assertThat(number("select sum(n) from counter")).isEqualTo(before + 4);
        assertThat(runs).hasValue(3);
    }

    @Test
    void repeatsWorkWhoseRandomNumberWasThereAlready() {
        Iterator<Integer> numbers = List.of(2, 2, 3).iterator();
        database.sandbox()
                .inTransaction(connection ->
                        update(connection, "update counter set id = " + numbers.next() + " where id = 1"));
        assertThat(number("select count(*) from counter where id = 3")).isEqualTo(1);
        database.sandbox().inTransaction(connection -> update(connection, "update counter set id = 1 where id = 3"));
    }

    private static void crosswise(int first, int second, CyclicBarrier bothHoldOne, AtomicInteger runs) {
        database.sandbox().inTransaction(connection -> {
            boolean firstTime = runs.incrementAndGet() <= 2;
            update(connection, "update counter set n = n + 1 where id = " + first);
            if (firstTime) {
                await(bothHoldOne);
            }
            return update(connection, "update counter set n = n + 1 where id = " + second);
        });
    }

    @Test
    void givesUpOnAnEndlessConflictWithAFault() {
        AtomicInteger runs = new AtomicInteger();
        assertThatThrownBy(() -> database.sandbox().inTransaction(connection -> {
                    runs.incrementAndGet();
                    throw new SQLException("planted", "40001");
                }))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.DATABASE_BUSY));
        assertThat(runs).hasValue(6);
    }

    @Test
    void refusesToWriteWhereOnlyReadingWasAsked() {
        assertThatThrownBy(() -> database.sandbox()
                        .reading(connection -> update(connection, "update counter set n = 1 where id = 1")))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void asksWithoutATransactionAndLeavesNoTraceOfIt() {
        String first = database.sandbox().asking(connection -> text(connection, "select txid_current()::text"));
        assertThatThrownBy(() -> database.sandbox().inTransaction(connection -> {
                    update(connection, "update counter set n = n + 1000 where id = 1");
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(first).isNotEmpty();
        // A connection that still committed each statement would have kept it.
        assertThat(number("select n from counter where id = 1")).isLessThan(1000);
    }

    @Test
    void aSnapshotSeesOneStateInAllItsStatements() {
        for (boolean together : new boolean[] {true, false}) {
            int before = number("select sum(n) from counter");
            int seen = database.sandbox().inTransaction(connection -> {
                Snapshot snapshot = new Snapshot(connection);
                int first = together
                        ? Results.of(snapshot.prepare("select sum(n) from counter"))
                                .next(row -> row.getInt(1))
                                .getFirst()
                        : number(snapshot.connection(), "select sum(n) from counter");
                database.sandbox().inTransaction(other -> update(other, "update counter set n = n + 1 where id = 1"));
                assertThat(first).isEqualTo(before);
                return number(snapshot.connection(), "select sum(n) from counter");
            });
            assertThat(seen).isEqualTo(before);
            assertThat(number("select sum(n) from counter")).isEqualTo(before + 1);
        }
    }

    @Test
    void anExceptionHoldsNoValueOfTheRow() {
        assertThatThrownBy(() -> database.sandbox()
                        .inTransaction(connection -> update(connection, "update counter set id = 2 where id = 1")))
                .isInstanceOf(FaultException.class)
                .hasMessage("INTERNAL: database sandbox, try 6")
                .cause()
                .hasMessageNotContaining("(2)");
    }

    @Test
    void anEnvironmentHasNoRightBeyondItsOwnTables() {
        assertThat(stateOf("create table mine (id int)")).isEqualTo("42501");
        assertThat(stateOf("create temporary table mine (id int)")).isEqualTo("42501");
        assertThat(stateOf("drop table counter")).isEqualTo("42501");
        assertThat(stateOf("delete from counter")).isEqualTo("42501");
        assertThat(stateOf("select * from credential_secret")).isEqualTo("42501");
        assertThat(stateOf("select * from data_key")).isEqualTo("42501");
        assertThat(stateOf("insert into organization (name) values ('x')")).isEqualTo("42501");
        assertThat(stateOf("select * from production.flyway_schema_history")).isEqualTo("42501");
        assertThat(stateOf("create schema mine")).isEqualTo("42501");
        assertThat(number("select count(*) from organization")).isZero();
    }

    @Test
    void sessionsRunInUtcWithAFixedSearchPath() {
        assertThat(text("show timezone")).isEqualTo("UTC");
        assertThat(text("show search_path")).isEqualTo("sandbox, admin");
        String schema = database.production().reading(connection -> text(connection, "select current_schema()"));
        assertThat(schema).isEqualTo("production");
    }

    private static String stateOf(String sql) {
        try {
            database.sandbox().inTransaction(connection -> update(connection, sql));
            return "no error";
        } catch (FaultException refused) {
            return refused.getCause() instanceof SQLException failed ? failed.getSQLState() : "no SQL";
        }
    }

    private static int update(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql) ? 0 : statement.getUpdateCount();
        }
    }

    private static int number(String sql) {
        return Integer.parseInt(text(sql));
    }

    private static int number(Connection connection, String sql) throws SQLException {
        return Integer.parseInt(text(connection, sql));
    }

    private static String text(String sql) {
        return database.sandbox().reading(connection -> text(connection, sql));
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
