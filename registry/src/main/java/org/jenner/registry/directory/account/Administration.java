package org.jenner.registry.directory.account;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody who manages users may do to whom: a pure function. Nobody changes their own account here. An access
 * administrator gives no role that only the registry gives, and touches no account that could do more than the
 * administrator may decide about: who resets a password could sign in as that person.
 */
final class Administration {
    private static final String PERMISSION = "manage-users";

    private final RoleTable roles;

    Administration(RoleTable roles) {
        this.roles = roles;
    }

    /** The roles that this administrator may give and take in the organization. */
    List<String> grantable(SignedIn by, Workplace workplace) {
        return roles.rolesOf(workplace.runsRegistry()).stream()
                .filter(role -> reachesAll(by) || !roles.isRegistryRole(role))
                .toList();
    }

    /** What the person has afterwards: roles that this administrator may not give stay as they are. */
    List<String> after(SignedIn by, Workplace workplace, User user, Collection<String> chosen) {
        List<String> grantable = grantable(by, workplace);
        return Stream.concat(
                        user.roles().stream().filter(role -> !grantable.contains(role)),
                        grantable.stream().filter(chosen::contains))
                .toList();
    }

    boolean mayChangeRoles(SignedIn by, User user) {
        return user.accountId() != by.accountId();
    }

    /** May this administrator deactivate the account, or give it another password? */
    boolean mayChangeAccount(SignedIn by, User user) {
        return user.accountId() != by.accountId()
                && (reachesAll(by) || !user.worksElsewhere() && !user.hasOneOf(registryRoles()));
    }

    private Set<String> registryRoles() {
        return Set.copyOf(roles.roles().stream().filter(roles::isRegistryRole).toList());
    }

    private boolean reachesAll(SignedIn by) {
        return roles.reach(PERMISSION, by.roles()) == Reach.ANY;
    }
}
