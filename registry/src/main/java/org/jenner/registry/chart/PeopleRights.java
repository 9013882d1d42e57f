package org.jenner.registry.chart;

import org.jenner.registry.directory.account.Rights;
import org.jenner.registry.directory.account.SignedIn;
import org.jenner.registry.disclosure.Viewer;
import org.springframework.stereotype.Component;

/** As whom somebody looks at people. */
@Component
final class PeopleRights {
    /** The right to find people and to see their records. */
    private static final String FIND = "find-people";

    private final Rights rights;

    PeopleRights(Rights rights) {
        this.rights = rights;
    }

    Viewer viewer(SignedIn signedIn) {
        return Viewer.atPage(signedIn, rights.roles().reach(FIND, signedIn.roles()));
    }
}
