package org.jenner.registry.disclosure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jenner.registry.platform.database.WriteBatch;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see, asked step by step inside the one transaction of the gate. After a deadlock both steps run
 * again, from the first.
 *
 * @param <R> what the asker concludes, beside the records
 */
public interface Inquiry<R> {

    /** The persons that fit the question, whether or not the viewer may see them. */
    List<Long> find(Connection connection) throws SQLException;

    /**
     * Decides, knowing which of them the viewer may see, whose records are to be shown.
     *
     * @param batch rows to be written in the same transaction, such as the message that asks
     */
    Decision<R> decide(Connection connection, Visible visible, WriteBatch batch) throws SQLException;

    /**
     * Of the persons that were found, in their order, those that exist for the viewer.
     *
     * @param persons their records may be shown
     * @param withheld it may be said that there is a record, no more
     */
    record Visible(List<Long> persons, List<Long> withheld) {
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
