package org.jenner.registry.platform.database;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three worlds of a registry. A credential belongs to one; nothing joins across. */
public enum Environment {
    /** Synthetic data, wiped at will. */
    SANDBOX(8),
    /** Real patients after the agreement, before going live. */
    CERTIFICATION(4),
    /** The record. */
    PRODUCTION(16);

    private final int poolSize;

    Environment(int poolSize) {
        this.poolSize = poolSize;
    }

    /** The word for it in tables, roles, schemas and files: {@code sandbox}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many database connections it may hold; the others' limits protect production. */
    public int poolSize() {
        return poolSize;
    }

    /** 0 where organizations share one record; else the organization, whose data stand apart. */
    public long partition(long organizationId) {
        return this == PRODUCTION ? 0 : organizationId;
    }

    public static Optional<Environment> ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
