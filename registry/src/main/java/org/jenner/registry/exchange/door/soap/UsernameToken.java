package org.jenner.registry.exchange.door.soap;

/** User and password of a WS-Security header (OASIS UsernameToken profile 1.1, type PasswordText). */
record UsernameToken(String username, String password) {

    /** Leaves the password out, so that no log can hold it. */
    @Override
    public String toString() {
        return "UsernameToken[" + username + "]";
    }
}
