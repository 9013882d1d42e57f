package org.jenner.registry.reference.codes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jenner.registry.reference.ReferenceFileException;

/** Finds out which version of the code sets lies in a folder, from its files. */
final class CodeSetVersions {

    private CodeSetVersions() {}

    /** The version with the newest date of its sources, and a hash over names and bytes of all files in a fixed order. */
    static CodeSetVersion of(Path folder, LocalDate newest) {
        var hash = sha256();
        for (CodeFile file : CodeFile.values()) {
            hash.update((file.fileName() + "\n").getBytes(StandardCharsets.UTF_8));
            hash.update(bytes(folder.resolve(file.fileName())));
        }
        return new CodeSetVersion(newest, HexFormat.of().formatHex(hash.digest()));
    }

    /** SHA-256 of one file in hexadecimal digits. */
    static String sha256(Path file) {
        return HexFormat.of().formatHex(sha256().digest(bytes(file)));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw ReferenceFileException.of(file, "cannot be read: " + e.getMessage());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
