package org.jenner.registry.directory;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Organizations, source systems, interfaces and facilities as they were at one version. It never changes; a later version is
 * another snapshot. Credentials are not in it: a revocation must count at once.
 *
 * @param facilities by organization; who lists none is not in it
 */
public record DirectorySnapshot(
        long version,
        Map<Long, Organization> organizations,
        Map<Long, SourceSystem> sourceSystems,
        Map<Long, SubmittingInterface> interfaces,
        Map<Long, Facilities> facilities) {

    public DirectorySnapshot {
        organizations = Map.copyOf(organizations);
        sourceSystems = Map.copyOf(sourceSystems);
        interfaces = Map.copyOf(interfaces);
        facilities = Map.copyOf(facilities);
    }

    public Optional<Organization> organization(long organizationId) {
        return Optional.ofNullable(organizations.get(organizationId));
    }

    /** Where the organization gives vaccinations. */
    public Facilities facilities(long organizationId) {
        return facilities.getOrDefault(organizationId, Facilities.NONE_LISTED);
    }

    /**
     * Everybody who counts as one giver with this organization: itself, those it stands for, those who stand for it, and
     * so on.
     */
    public Set<Long> sameGiver(long organizationId) {
        Set<Long> same = new HashSet<>(Set.of(organizationId));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Organization one : organizations.values()) {
                for (Organization.Succession succession : one.predecessors()) {
                    boolean touches = same.contains(one.organizationId()) || same.contains(succession.successorOf());
                    grew |= touches && (same.add(one.organizationId()) | same.add(succession.successorOf()));
                }
            }
        }
        return Set.copyOf(same);
    }
}
