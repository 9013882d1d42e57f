package org.jenner.registry.record.consolidate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.record.source.VaccineFamilies;

/**
 * Everybody's record, set by set in the order of their numbers, derived from the sources as a rebuild does: for counting over all
 * people, never for showing one. Nothing is locked and nothing is written; who is added meanwhile may be missed. Several threads
 * may ask for sets, and each person is in one of them.
 */
public final class AllRecords {

    private static final int SET = 200;

    private static final String NEXT = "select id from person where id > ? order by id limit ?";

    private final Database database;
    private final Consolidation consolidation;
    private long last;

    public AllRecords(Database database, VaccineFamilies families) {
        this.database = database;
        this.consolidation = new Consolidation(families);
    }

    /** How many people there are. */
    public long count() {
        return database.reading(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select count(*) from person");
                    ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** The records of the next set of people; empty when all were handed out. */
    public Optional<List<PersonRecord>> next() {
        List<Long> people = nextPeople();
        if (people.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(database.reading(connection -> PersonSourcesReader.read(connection, people)).stream()
                .map(consolidation::consolidate)
                .toList());
    }

    private synchronized List<Long> nextPeople() {
        long after = last;
        List<Long> people = database.asking(connection -> next(connection, after));
        if (!people.isEmpty()) {
            last = people.getLast();
        }
        return people;
    }

    private static List<Long> next(Connection connection, long after) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NEXT)) {
            query.setLong(1, after);
            query.setInt(2, SET);
            List<Long> people = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    people.add(rows.getLong(1));
                }
            }
            return people;
        }
    }
}
