package org.jenner.registry.directory.account;

import java.util.Set;
import org.jenner.registry.platform.database.Environment;

/**
 * Who sends a request, as their session stands in the database at this moment. A controller takes it as an argument.
 *
 * @param sessionId the session that the browser named
 * @param organizationId for whom this person acts; 0 when no organization has given them a role
 * @param roles in that organization
 * @param environment whose data they look at
 */
public record SignedIn(
        long sessionId,
        long accountId,
        String userName,
        String name,
        long organizationId,
        String organization,
        Set<String> roles,
        Environment environment,
        Stage stage) {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /** 0 where organizations share one record; else the organization whose data stand apart. */
    public long partition() {
        return environment.partition(organizationId);
    }
}
