package org.jenner.bench.door;

/** As whom to send. */
public record Credential(String userid, String password, String facilityId) {
    /** Leaves the password out. */
    @Override
    public String toString() {
        return userid;
    }
}
