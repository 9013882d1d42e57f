package org.jenner.registry.platform.database;

/** A role of the database server with its password. */
public record Login(String role, String password) {

    /** Leaves the password out, so that no log can hold it. */
    @Override
    public String toString() {
        return "Login[" + role + "]";
    }
}
