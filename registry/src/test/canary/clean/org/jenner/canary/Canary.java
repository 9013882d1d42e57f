package org.jenner.canary;

import org.jspecify.annotations.Nullable;

/** Must compile. */
final class Canary {

    private Canary() {}

    static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
