package org.jenner.registry.exchange.door.https;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a form (application/x-www-form-urlencoded, URL standard section 5) as bytes: which characters they are is
 * said inside the message. Names are compared without regard to case.
 */
final class FormFields {
    private final Map<String, byte[]> values;

    private FormFields(Map<String, byte[]> values) {
        this.values = values;
    }

    /** Empty for text that is no form: a broken percent sequence, or a field that stands twice. */
    static Optional<FormFields> read(byte[] form) {
        Map<String, byte[]> values = new HashMap<>();
        int begin = 0;
        while (begin < form.length) {
            int end = indexOf(form, '&', begin, form.length);
            int equals = indexOf(form, '=', begin, end);
            Optional<byte[]> name = decoded(form, begin, equals);
            Optional<byte[]> value = decoded(form, Math.min(equals + 1, end), end);
            if (name.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            String key = new String(name.get(), StandardCharsets.UTF_8).toUpperCase(Locale.ROOT);
            if (end > begin && values.put(key, value.get()) != null) {
                return Optional.empty();
            }
            begin = end + 1;
        }
        return Optional.of(new FormFields(values));
    }

    Optional<byte[]> bytes(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Optional<String> text(String name) {
        return bytes(name).map(value -> new String(value, StandardCharsets.UTF_8));
    }

    private static int indexOf(byte[] bytes, char sought, int from, int to) {
        int index = from;
        while (index < to && bytes[index] != sought) {
            index++;
        }
        return index;
    }

    private static Optional<byte[]> decoded(byte[] form, int from, int to) {
        byte[] plain = new byte[to - from];
        int length = 0;
        for (int index = from; index < to; index++) {
            switch (form[index]) {
                case '+' -> plain[length++] = ' ';
                case '%' -> {
                    int high = index + 2 < to ? Character.digit(form[index + 1], 16) : -1;
                    int low = index + 2 < to ? Character.digit(form[index + 2], 16) : -1;
                    if (high < 0 || low < 0) {
                        return Optional.empty();
                    }
                    plain[length++] = (byte) (high << 4 | low);
                    index += 2;
                }
                default -> plain[length++] = form[index];
            }
        }
        return Optional.of(Arrays.copyOf(plain, length));
    }
}
