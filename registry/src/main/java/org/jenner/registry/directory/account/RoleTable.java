package org.jenner.registry.directory.account;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.jenner.registry.reference.TsvFile;
import org.jenner.registry.reference.TsvRow;

/** Who may do what: {@code roles.tsv}, one line for each permission, one column for each role. */
public final class RoleTable {
    private static final String GIVEN_IN = "given-in";

    private final List<String> roles;
    private final Set<String> registryRoles;
    private final Map<String, Map<String, Reach>> reaches;

    private RoleTable(List<String> roles, Set<String> registryRoles, Map<String, Map<String, Reach>> reaches) {
        this.roles = roles;
        this.registryRoles = registryRoles;
        this.reaches = reaches;
    }

    static RoleTable load() {
        List<TsvRow> rows = TsvFile.read(RoleTable.class, "roles.tsv");
        List<String> roles = rows.getFirst().columns().stream().skip(1).toList();
        Set<String> registryRoles = new LinkedHashSet<>();
        Map<String, Map<String, Reach>> reaches = new LinkedHashMap<>();
        for (TsvRow row : rows) {
            if (row.text("permission").equals(GIVEN_IN)) {
                roles.stream()
                        .filter(role -> row.either(role, "registry", "any"))
                        .forEach(registryRoles::add);
            } else {
                reaches.put(row.text("permission"), reaches(row, roles));
            }
        }
        return new RoleTable(roles, Set.copyOf(registryRoles), Map.copyOf(reaches));
    }

    private static Map<String, Reach> reaches(TsvRow row, List<String> roles) {
        Map<String, Reach> ofRoles = new LinkedHashMap<>();
        roles.forEach(role -> ofRoles.put(role, Reach.of(row.text(role))));
        return Map.copyOf(ofRoles);
    }

    /** All roles, in the file's order. */
    public List<String> roles() {
        return roles;
    }

    /** The roles that may be given in an organization: some only in the one that runs the registry. */
    public SequencedSet<String> rolesOf(boolean runsRegistry) {
        SequencedSet<String> possible = new LinkedHashSet<>(roles);
        if (!runsRegistry) {
            possible.removeAll(registryRoles);
        }
        return possible;
    }

    /** Is this one of the roles that only the registry itself gives? */
    public boolean isRegistryRole(String role) {
        return registryRoles.contains(role);
    }

    boolean hasPermission(String permission) {
        return reaches.containsKey(permission);
    }

    /** How far a permission goes for somebody with these roles; a permission or role that is not there gives nothing. */
    public Reach reach(String permission, Collection<String> having) {
        Map<String, Reach> ofRoles = reaches.getOrDefault(permission, Map.of());
        return having.stream()
                .map(role -> ofRoles.getOrDefault(role, Reach.NONE))
                .reduce(Reach.NONE, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }
}
