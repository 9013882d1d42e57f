package org.jenner.registry.disclosure;

/** What tests of answers show without a gate. */
public final class Opened {

    private Opened() {}

    public static <T> Disclosed<T> shared(T content) {
        return new Disclosed<>(content, false);
    }

    public static <T> Disclosed<T> ownDataOnly(T content) {
        return new Disclosed<>(content, true);
    }
}
