package org.jenner.registry.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * One sentence on the next page about what was just done. Only the key of a text travels, in a cookie for a minute: no
 * names, nothing to be made up by others.
 */
public final class Flash {
    private static final String COOKIE = "jenner-said";
    private static final Duration KEPT = Duration.ofMinutes(1);

    private Flash() {}

    /**
     * @param key of a text
     */
    public static void say(HttpServletRequest request, HttpServletResponse response, String key) {
        Cookies.set(request, response, COOKIE, key, KEPT);
    }

    /** What was said last, when it is a text of ours. */
    public static Optional<String> heard(HttpServletRequest request, Texts texts) {
        return Cookies.read(request, COOKIE).filter(texts::has);
    }

    static void forget(HttpServletRequest request, HttpServletResponse response) {
        Cookies.set(request, response, COOKIE, "", Duration.ZERO);
    }
}
