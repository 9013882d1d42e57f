package org.jenner.registry.disclosure;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jenner.registry.directory.Directory;
import org.jenner.registry.directory.DirectorySnapshot;
import org.jenner.registry.directory.Organization;

/** The organizations as the directory has them. */
public final class DirectoryOrganizations implements Organizations {

    private final Directory directory;

    public DirectoryOrganizations(Directory directory) {
        this.directory = directory;
    }

    @Override
    public boolean isShared(long organization, LocalDate day) {
        return directory
                .snapshot()
                .organization(organization)
                .map(Organization::goLiveOn)
                .filter(goLive -> !day.isBefore(goLive))
                .isPresent();
    }

    @Override
    public Set<Long> standsFor(long organization, LocalDate day) {
        DirectorySnapshot snapshot = directory.snapshot();
        Set<Long> all = new HashSet<>();
        collect(snapshot, organization, day, all);
        return Set.copyOf(all);
    }

    private static void collect(DirectorySnapshot snapshot, long organization, LocalDate day, Set<Long> all) {
        if (!all.add(organization)) {
            return;
        }
        snapshot.organization(organization)
                .ifPresent(found -> found.predecessors().stream()
                        .filter(succession -> !day.isBefore(succession.since()))
                        .forEach(succession -> collect(snapshot, succession.successorOf(), day, all)));
    }
}
