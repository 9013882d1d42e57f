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

    /**
     * The part of an address, below the page of the person with this registry number, that stands for a thing of their
     * record: which vaccines somebody got is to be read from no address.
     */
    String of(SignedIn signedIn, String number, Subject subject) {
        return handles.of(holder(signedIn) + " person " + number, subject.text());
    }

    /** The thing; empty when the handle was not given to this person below this number. */
    Optional<Subject> open(SignedIn signedIn, String number, String handle) {
        return handles.open(holder(signedIn) + " person " + number, handle).flatMap(Subject::read);
    }

    private static String holder(SignedIn signedIn) {
        return "account " + signedIn.accountId() + " organization " + signedIn.organizationId() + " "
                + signedIn.environment().word();
    }
}
