package org.jenner.registry.disclosure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jenner.registry.platform.database.Snapshot;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.record.consolidate.PersonSources;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see, asked step by step inside the one transaction of the gate. After a deadlock both steps run
 * again, from the first.
 *
 * @param <R> what the asker concludes, beside the records
 */
public interface Inquiry<R> {

    /**
     * The persons that fit the question at first sight, whether or not the viewer may see them.
     *
     * @param snapshot the transaction of the gate; what is read later is read from the same state
     */
    List<Long> find(Snapshot snapshot) throws SQLException;

    /**
     * Persons to look at besides, when those do not settle the question.
     *
     * @param visible what the viewer may use of those found first
     */
    List<Long> findMore(Connection connection, Visible visible) throws SQLException;

    /**
     * Decides whose records are to be shown, from what the viewer may use alone: an answer that took other sources into
     * account would betray them.
     *
     * @param batch rows to be written in the same transaction, such as the message that asks
     */
    Decision<R> decide(Connection connection, Visible visible, WriteBatch batch) throws SQLException;

    /**
     * Of the persons that were found, in their order, those that exist for the viewer.
     *
     * @param persons what the viewer may use of those whose records may be shown
     * @param withheld of these it may be said that there is a record, no more; with what would be shared of them else
     */
    record Visible(List<PersonSources> persons, List<PersonSources> withheld) {
        public Visible {
            persons = List.copyOf(persons);
            withheld = List.copyOf(withheld);
        }
    }

    /**
     * Whose records are to be shown.
     *
     * @param result what the asker concludes
     * @param shown persons among the visible ones, or a withheld one of whom the asker is told; each gets a row in the
     *     access log
     * @param message the stored message that asks; null at a page
     * @param schedule authority and version of the schedule that the answer will use; null when it uses none
     */
    record Decision<R>(
            R result,
            List<Long> shown,
            @Nullable Long message,
            @Nullable String schedule) {
        public Decision {
            shown = List.copyOf(shown);
        }
    }
}
