package org.jenner.registry.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the facilities of all organizations. */
final class FacilityTable {
    private static final String FACILITIES =
            "select facility_id, organization_id, code, name, closed_on from facility order by upper(code)";

    private FacilityTable() {}

    /**
     * By organization; who lists none is left out.
     *
     * @param organizations all, to know who merged into whom
     */
    static Map<Long, Facilities> read(Connection connection, Map<Long, Organization> organizations)
            throws SQLException {
        Map<Long, List<Facility>> listed = listed(connection);
        Map<Long, Facilities> facilities = new HashMap<>();
        listed.forEach((organization, own) -> {
            List<Facility> inherited = new ArrayList<>();
            for (long predecessor : predecessors(organization, organizations)) {
                inherited.addAll(listed.getOrDefault(predecessor, List.of()));
            }
            facilities.put(organization, Facilities.of(own, inherited));
        });
        return facilities;
    }

    private static Map<Long, List<Facility>> listed(Connection connection) throws SQLException {
        Map<Long, List<Facility>> listed = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(FACILITIES);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Facility one = new Facility(
                        row.getLong("facility_id"),
                        row.getLong("organization_id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("closed_on", LocalDate.class));
                listed.computeIfAbsent(one.organizationId(), _ -> new ArrayList<>())
                        .add(one);
            }
        }
        return listed;
    }

    /** Who merged into the organization, also by way of others. */
    private static Set<Long> predecessors(long organization, Map<Long, Organization> organizations) {
        Set<Long> found = new HashSet<>();
        List<Long> ahead = new ArrayList<>(List.of(organization));
        while (!ahead.isEmpty()) {
            Organization one = organizations.get(ahead.removeLast());
            for (Organization.Succession succession :
                    one == null ? Set.<Organization.Succession>of() : one.predecessors()) {
                if (found.add(succession.successorOf())) {
                    ahead.add(succession.successorOf());
                }
            }
        }
        found.remove(organization);
        return found;
    }
}
