package org.jenner.registry.platform.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Text for users, from the message files {@code texts/NAME.properties}: the key {@code users.title} is the line
 * {@code title} of {@code texts/users.properties}. Texts are message formats ({@code {0}} is the first value) and write
 * apostrophes as ’.
 */
public final class Texts {
    private final Locale locale;

    public Texts(Locale locale) {
        this.locale = locale;
    }

    /**
     * @throws MissingResourceException when there is no such text: a fault of the program
     */
    public String text(String key, Object... values) {
        String line = bundle(key).getString(key.substring(key.indexOf('.') + 1));
        return new MessageFormat(line, locale).format(values);
    }

    /** Is there such a text? */
    public boolean has(String key) {
        try {
            return bundle(key).containsKey(key.substring(key.indexOf('.') + 1));
        } catch (MissingResourceException noSuchFile) {
            return false;
        }
    }

    private ResourceBundle bundle(String key) {
        return ResourceBundle.getBundle("texts." + key.substring(0, Math.max(0, key.indexOf('.'))), locale);
    }
}
