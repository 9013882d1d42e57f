package org.jenner.registry.chart;

import java.util.Optional;
import org.jenner.registry.directory.account.SignedIn;
import org.jenner.registry.platform.seal.Handles;
import org.jenner.registry.record.source.RegistryNumber;
import org.springframework.stereotype.Component;

/** Addresses of people's pages: good for the one who was shown the person, and telling nothing. */
@Component
public final class PeopleHandles {
    private final Handles handles;

    PeopleHandles(Handles handles) {
        this.handles = handles;
    }

    /** The last part of the address of a person's page. */
    String of(SignedIn signedIn, RegistryNumber number) {
        return handles.of(holder(signedIn), number.digits());
    }

    /** The registry number; empty when the handle was not given to this person for this organization and environment. */
    Optional<String> open(SignedIn signedIn, String handle) {
        return handles.open(holder(signedIn), handle);
    }

    private static String holder(SignedIn signedIn) {
        return "account " + signedIn.accountId() + " organization " + signedIn.organizationId() + " "
                + signedIn.environment().word();
    }
}
