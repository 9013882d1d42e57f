package org.jenner.registry.exchange.receipt;

import java.util.List;
import org.jenner.registry.directory.Directory;
import org.jenner.registry.directory.DirectorySnapshot;
import org.jenner.registry.directory.SourceSystem;
import org.jenner.registry.directory.account.Reach;
import org.jenner.registry.directory.account.Rights;
import org.jenner.registry.directory.account.SignedIn;
import org.jenner.registry.disclosure.DirectoryOrganizations;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.springframework.stereotype.Component;

/** Whose messages somebody may see: those of their organization and of those that it stands for; staff, everybody's. */
@Component
public final class MessageRights {
    /** The right to see what became of messages; their text is another right. */
    private static final String VIEW = "view-messages";

    private final Rights rights;
    private final Directory directory;
    private final JurisdictionClock clock;

    MessageRights(Rights rights, Directory directory, JurisdictionClock clock) {
        this.rights = rights;
        this.directory = directory;
        this.clock = clock;
    }

    /** How far their right to see what became of messages goes. */
    public Reach reach(SignedIn signedIn) {
        return rights.roles().reach(VIEW, signedIn.roles());
    }

    /** May they open the messages of this organization? */
    public boolean mayOpen(SignedIn signedIn, long organization) {
        return switch (reach(signedIn)) {
            case ANY -> true;
            case OWN ->
                new DirectoryOrganizations(directory)
                        .standsFor(signedIn.organizationId(), clock.today())
                        .contains(organization);
            case NONE -> false;
        };
    }

    /** The source systems whose messages they may see. */
    public List<Long> sourceSystems(SignedIn signedIn) {
        DirectorySnapshot snapshot = directory.snapshot();
        return snapshot.sourceSystems().values().stream()
                .filter(system -> mayOpen(signedIn, system.organizationId()))
                .map(SourceSystem::sourceSystemId)
                .sorted()
                .toList();
    }
}
