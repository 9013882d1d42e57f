package org.jenner.registry.platform.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Style sheets, fonts and icons. Their address holds a fingerprint of the style sheets, from which all others hang, so
 * that browsers may keep them for good: another release has other addresses.
 */
public final class Assets {
    static final String ROOT = "/assets/";
    /** Where the files lie on the class path. */
    static final String FOLDER = "assets/";

    private static final List<String> SHEETS =
            List.of("uswds/css/uswds.min.css", "jenner/jenner.css", "jenner/records.css");
    private static final int FINGERPRINT_DIGITS = 12;

    private final String fingerprint;

    public Assets() {
        this.fingerprint = fingerprint();
    }

    /** The address of one file. */
    public String address(String name) {
        return ROOT + fingerprint + "/" + name;
    }

    private static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String sheet : SHEETS) {
                try (InputStream in = Assets.class.getResourceAsStream("/" + FOLDER + sheet)) {
                    if (in == null) {
                        throw new IllegalStateException("the build left out " + sheet);
                    }
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, FINGERPRINT_DIGITS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
