package org.jenner.registry.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads the directory's tables whole: a jurisdiction has some thousand organizations. */
final class DirectoryTables {
    private static final String VERSION = "select version from directory_version";
    private static final String ORGANIZATIONS = """
            select o.organization_id, o.name, o.go_live_on, s.successor_of, s.since
              from organization o
              left join organization_succession s using (organization_id)
             order by o.organization_id
            """;
    private static final String SOURCE_SYSTEMS = "select source_system_id, organization_id, name from source_system";
    private static final String INTERFACES = """
            select i.interface_id, i.organization_id, i.source_system_id, i.name, s.key, s.value
              from interface i
              left join lateral jsonb_each_text(i.switches) s on true
             order by i.interface_id
            """;

    private DirectoryTables() {}

    static long version(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(VERSION);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The version is read first: a change in between makes the next look find a newer version and read again. */
    static DirectorySnapshot read(Connection connection) throws SQLException {
        long version = version(connection);
        Map<Long, Organization> organizations = organizations(connection);
        return new DirectorySnapshot(
                version,
                organizations,
                sourceSystems(connection),
                interfaces(connection),
                FacilityTable.read(connection, organizations));
    }

    private static Map<Long, Organization> organizations(Connection connection) throws SQLException {
        Map<Long, Organization> organizations = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(ORGANIZATIONS);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                long id = row.getLong("organization_id");
                Organization before = organizations.get(id);
                Set<Organization.Succession> predecessors =
                        new HashSet<>(before == null ? Set.of() : before.predecessors());
                long predecessor = row.getLong("successor_of");
                if (!row.wasNull()) {
                    predecessors.add(new Organization.Succession(predecessor, row.getObject("since", LocalDate.class)));
                }
                organizations.put(
                        id,
                        new Organization(
                                id, row.getString("name"), row.getObject("go_live_on", LocalDate.class), predecessors));
            }
        }
        return organizations;
    }

    private static Map<Long, SourceSystem> sourceSystems(Connection connection) throws SQLException {
        Map<Long, SourceSystem> systems = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(SOURCE_SYSTEMS);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                systems.put(row.getLong(1), new SourceSystem(row.getLong(1), row.getLong(2), row.getString(3)));
            }
        }
        return systems;
    }

    private static Map<Long, SubmittingInterface> interfaces(Connection connection) throws SQLException {
        Map<Long, SubmittingInterface> interfaces = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(INTERFACES);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                long id = row.getLong("interface_id");
                SubmittingInterface before = interfaces.get(id);
                Map<String, String> switches = new HashMap<>(before == null ? Map.of() : before.switches());
                String name = row.getString("key");
                if (name != null) {
                    switches.put(name, row.getString("value"));
                }
                interfaces.put(
                        id,
                        new SubmittingInterface(
                                id,
                                row.getLong("organization_id"),
                                row.getLong("source_system_id"),
                                row.getString("name"),
                                switches));
            }
        }
        return interfaces;
    }
}
