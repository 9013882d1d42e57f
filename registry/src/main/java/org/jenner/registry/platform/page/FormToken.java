package org.jenner.registry.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Proves that a form came from a page of ours: it can be computed only by who knows the browser's secret cookie, and
 * another site does not. A browser that says where a request comes from (Fetch Metadata) is believed as well.
 */
public final class FormToken {
    /** The field's name in every form. */
    public static final String FIELD = "form-token";

    private FormToken() {}

    /**
     * @param secret the value of the cookie by which the registry knows this browser
     */
    public static String of(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("form token of " + secret).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Does this request come from a page that we gave to the browser with this secret? */
    public static boolean fits(HttpServletRequest request, String secret) {
        String site = request.getHeader("Sec-Fetch-Site");
        String sent = request.getParameter(FIELD);
        return (site == null || site.equals("same-origin"))
                && sent != null
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8), of(secret).getBytes(StandardCharsets.UTF_8));
    }
}
