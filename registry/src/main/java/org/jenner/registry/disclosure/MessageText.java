package org.jenner.registry.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * The text of a stored message, opened.
 *
 * @param message its number
 * @param organization who sent it
 * @param partition 0 where organizations share one record; else the organization whose data stand apart
 * @param person whose record it was found to be about; null: nobody's
 */
@SuppressWarnings("ArrayRecordComponent") // shown, never compared
public record MessageText(
        long message,
        long organization,
        long partition,
        @Nullable Long person,
        byte[] text) {

    /** Leaves the text out, so that no log can hold it. */
    @Override
    public String toString() {
        return "MessageText[" + message + "]";
    }
}
