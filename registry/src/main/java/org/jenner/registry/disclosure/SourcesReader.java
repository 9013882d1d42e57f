package org.jenner.registry.disclosure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jenner.registry.record.consolidate.PersonSources;

/** Reads all that is said about persons; the gate decides what of it a viewer may use. */
@FunctionalInterface
public interface SourcesReader {

    /** The sources of these persons, in any order; a person without sources is left out. */
    List<PersonSources> read(Connection connection, Collection<Long> persons) throws SQLException;
}
