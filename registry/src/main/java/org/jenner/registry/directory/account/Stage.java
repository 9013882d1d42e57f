package org.jenner.registry.directory.account;

/** How far somebody has come with signing in. Before it is complete, only the page of the stage is open. */
public enum Stage {
    /** The password was right; the second factor is to come. */
    SECOND_FACTOR("/second-factor"),
    /** A one-time password is to be replaced. */
    NEW_PASSWORD("/new-password"),
    /** There is no second factor yet. */
    ENROLMENT("/enrolment"),
    /** Signed in. */
    COMPLETE("/");

    private final String address;

    Stage(String address) {
        this.address = address;
    }

    /** The page that comes next. */
    public String address() {
        return address;
    }
}
