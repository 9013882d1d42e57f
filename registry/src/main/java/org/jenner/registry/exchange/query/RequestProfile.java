package org.jenner.registry.exchange.query;

import java.util.Arrays;
import java.util.Optional;

/** What a query asks for (MSH-21, QPD-1; IZ-67, IZ-68). */
public enum RequestProfile {
    /** The complete history, or candidates to choose from. */
    HISTORY("Z34", "Request Immunization History"),
    /** The evaluated history and the forecast. */
    EVALUATED_HISTORY("Z44", "Request Evaluated History and Forecast");

    private final String code;
    private final String text;

    RequestProfile(String code, String text) {
        this.code = code;
        this.text = text;
    }

    /** Code of the profile and of the query name. */
    public String code() {
        return code;
    }

    /** The query's name in words (QPD-1.2). */
    public String text() {
        return text;
    }

    static Optional<RequestProfile> ofCode(String code) {
        return Arrays.stream(values())
                .filter(profile -> profile.code.equals(code.strip()))
                .findFirst();
    }
}
