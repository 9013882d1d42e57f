package org.jenner.registry.platform.page;

import org.jenner.registry.platform.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What an error page says.
 *
 * @param key of its texts: {@code KEY-title} and {@code KEY-advice}
 * @param number under which the log tells more; null when there is nothing to tell
 */
record ErrorWords(String key, @Nullable String number) {

    static ErrorWords of(Fault fault, String number) {
        return fault == Fault.STORAGE_FULL
                ? new ErrorWords("page.storage-full", number)
                : of(fault.httpStatus(), number);
    }

    static ErrorWords of(int status, String number) {
        return switch (status) {
            case 403 -> new ErrorWords("page.forbidden", null);
            case 404, 405 -> new ErrorWords("page.not-found", null);
            case 413 -> new ErrorWords("page.too-large", null);
            case 503 -> new ErrorWords("page.busy", number);
            default -> status < 500 ? new ErrorWords("page.bad-request", null) : new ErrorWords("page.failed", number);
        };
    }
}
