package org.jenner.registry.record.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import org.jenner.matching.person.NormalizedName;
import org.jenner.registry.record.source.PatientStatement;
import org.jspecify.annotations.Nullable;

/**
 * The number over which sources that may be one person find each other: a hash of partition, normalized name and birth date.
 * Sources with a placeholder for a name, or without a day of birth, have none.
 */
public final class NameBirthKey {

    private NameBirthKey() {}

    /** The key of what a source says; null when it cannot be found this way. */
    public static @Nullable Long of(long partition, PatientStatement statement) {
        LocalDate day = Profiles.day(statement.birthDate());
        NormalizedName name = Profiles.name(statement.name());
        return day == null || !name.usable() ? null : hash(partition, name, day);
    }

    static long hash(long partition, NormalizedName name, LocalDate birthDate) {
        String text = partition + "|" + name.family() + "|" + name.given() + "|" + birthDate;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
