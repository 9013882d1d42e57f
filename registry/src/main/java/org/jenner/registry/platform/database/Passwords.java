package org.jenner.registry.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.SortedMap;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jenner.registry.platform.file.PrivateFile;

/** The database logins' passwords: 192 random bits each, made once and kept in a file that only its owner reads. */
public final class Passwords {
    private static final int BYTES = 24;

    private final Path file;
    private final SortedMap<String, String> known;
    private final SecureRandom random = new SecureRandom();

    private Passwords(Path file, SortedMap<String, String> known) {
        this.file = file;
        this.known = known;
    }

    public static Passwords in(Path file) {
        try {
            return new Passwords(file, PrivateFile.readLines(file));
        } catch (IOException unreadable) {
            throw new StartRefusedException("cannot read " + file + ": run as the user who owns it", unreadable);
        }
    }

    /** The login of a role. A new password is on disk before it is given out. */
    synchronized Login login(String role) {
        String password = known.get(role);
        if (password == null) {
            password = generated();
            known.put(role, password);
            try {
                PrivateFile.writeLines(file, known);
            } catch (IOException unwritable) {
                throw new StartRefusedException(
                        "cannot write " + file + ": make room or give the right to write there", unwritable);
            }
        }
        return new Login(role, password);
    }

    private String generated() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
