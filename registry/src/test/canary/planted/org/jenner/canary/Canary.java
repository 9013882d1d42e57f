package org.jenner.canary;

import org.jspecify.annotations.Nullable;

/** Must not compile. */
final class Canary {

    private Canary() {}

    static int length(@Nullable String text) {
        return text.length();
    }
}
