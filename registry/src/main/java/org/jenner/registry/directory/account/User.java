package org.jenner.registry.directory.account;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has a role in an organization, as its administrators see them.
 *
 * @param roles in that organization
 * @param worksElsewhere has the person a role in another organization too?
 * @param signedInAt the last time; null: never
 * @param hasSecondFactor is it set up?
 * @param oneTimeUntil until when an unused one-time password is good; null: there is none
 */
record User(
        long accountId,
        String userName,
        String name,
        List<String> roles,
        boolean worksElsewhere,
        @Nullable Instant signedInAt,
        boolean hasSecondFactor,
        @Nullable Instant oneTimeUntil,
        boolean isActive) {

    User {
        roles = List.copyOf(roles);
    }

    boolean hasOneOf(Set<String> some) {
        return roles.stream().anyMatch(some::contains);
    }
}
