package org.jenner.registry.exchange.door.https;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jenner.registry.directory.Claim;
import org.jspecify.annotations.Nullable;

/** HTTP Basic authentication (RFC 7617), with the facility in a header of its own. */
final class BasicAuthentication {
    /** Optional: without it the facility of the credential counts. */
    static final String FACILITY_HEADER = "X-Facility-Id";

    private static final String SCHEME = "Basic ";

    private BasicAuthentication() {}

    static Optional<Claim> read(@Nullable String authorization, @Nullable String facilityId) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String pair;
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(SCHEME.length()).strip());
            pair = new String(decoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        int colon = pair.indexOf(':');
        return colon < 1
                ? Optional.empty()
                : Optional.of(new Claim(pair.substring(0, colon), pair.substring(colon + 1), facilityId));
    }
}
