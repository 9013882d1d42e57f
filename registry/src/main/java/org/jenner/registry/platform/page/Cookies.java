package org.jenner.registry.platform.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Our cookies: sent to this host alone, never to scripts, never along with what another site asks for. Over TLS their
 * names say so, and browsers hold us to it (RFC 6265bis, prefix {@code __Host-}).
 */
public final class Cookies {
    private static final String PREFIX = "__Host-";

    private Cookies() {}

    public static Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(nameFor(request, name)))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** A cookie that the browser forgets when it is closed. */
    public static void set(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        set(request, response, name, value, Duration.ofSeconds(-1));
    }

    /**
     * @param keep how long; zero removes it
     */
    public static void set(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration keep) {
        ResponseCookie cookie = ResponseCookie.from(nameFor(request, name), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(keep)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String nameFor(HttpServletRequest request, String name) {
        return request.isSecure() ? PREFIX + name : name;
    }
}
