package org.jenner.registry.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jenner.registry.platform.database.AdvisoryLock.Purpose;
import org.jenner.registry.platform.database.Results.RowReader;
import org.jspecify.annotations.Nullable;

/**
 * Locks and questions of several capabilities that travel to the database together: first all locks, in the order of their
 * purposes, then the questions, each of which sees what was committed before the locks were free.
 */
public final class RoundTrip {

    private final TreeMap<Purpose, TreeSet<String>> locks = new TreeMap<>();
    private final List<Answer<?>> answers = new ArrayList<>();

    /** What the database answers to one question; there are no rows before the round trip was made. */
    public static final class Answer<T> {
        private final String sql;
        private final RowReader<T> reader;
        private final Object[] values;
        private @Nullable List<T> rows;

        private Answer(String sql, RowReader<T> reader, Object[] values) {
            this.sql = sql;
            this.reader = reader;
            this.values = values;
        }

        /** The rows in their order. */
        public List<T> rows() {
            if (rows == null) {
                throw new IllegalStateException("the question was not sent yet");
            }
            return rows;
        }

        private void read(Results results) throws SQLException {
            rows = results.next(reader);
        }
    }

    /** Waits until nobody else holds the lock, and holds it until the transaction ends. */
    public void lock(Purpose purpose, String text) {
        locks.computeIfAbsent(purpose, _ -> new TreeSet<>()).add(text);
    }

    /**
     * Asks under the locks.
     *
     * @param values of the statement's parameters: long, string or bytes
     */
    public <T> Answer<T> ask(String sql, RowReader<T> reader, Object... values) {
        Answer<T> answer = new Answer<>(sql, reader, values);
        answers.add(answer);
        return answer;
    }

    /** Sends all, and reads all answers. */
    public void send(Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>();
        statements.add(AdvisoryLock.sql());
        answers.forEach(answer -> statements.add(answer.sql));
        try (PreparedStatement statement = connection.prepareStatement(String.join(";\n", statements))) {
            List<String> keys = new ArrayList<>();
            locks.forEach((purpose, texts) -> keys.addAll(List.of(AdvisoryLock.keys(purpose, texts))));
            int parameter = 1;
            statement.setArray(parameter++, connection.createArrayOf("text", keys.toArray(String[]::new)));
            for (Answer<?> answer : answers) {
                for (Object value : answer.values) {
                    bind(statement, parameter++, value);
                }
            }
            Results results = Results.of(statement);
            results.skip();
            for (Answer<?> answer : answers) {
                answer.read(results);
            }
        }
    }

    private static void bind(PreparedStatement statement, int parameter, Object value) throws SQLException {
        switch (value) {
            case Long number -> statement.setLong(parameter, number);
            case String text -> statement.setString(parameter, text);
            case byte[] bytes -> statement.setBytes(parameter, bytes);
            default ->
                throw new IllegalArgumentException(
                        "no parameter of type " + value.getClass().getSimpleName());
        }
    }
}
