package org.jenner.cdsi.xml;

import org.jspecify.annotations.Nullable;

/** Writes XML: one element a line, indented by two blanks; attributes without value are left out. */
public final class XmlText {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int depth;

    /** An element without children. */
    public void empty(String name, @Nullable String... attributes) {
        tag(name, attributes).append("/>\n");
    }

    /** An element that holds a text. */
    public void text(String name, String content, @Nullable String... attributes) {
        tag(name, attributes)
                .append('>')
                .append(allowed(content)
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;"));
        text.append("</").append(name).append(">\n");
    }

    /** Begins an element; {@link #close} ends it. */
    public void open(String name, @Nullable String... attributes) {
        tag(name, attributes).append(">\n");
        depth++;
    }

    public void close(String name) {
        depth--;
        text.repeat("  ", depth).append("</").append(name).append(">\n");
    }

    private StringBuilder tag(String name, @Nullable String... attributes) {
        text.repeat("  ", depth).append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                text.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(escaped(value))
                        .append('"');
            }
        }
        return text;
    }

    private static String escaped(String value) {
        return allowed(value)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;");
    }

    /** XML 1.0 has no place for most control characters. */
    private static String allowed(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if ((character < ' ' && "\t\n".indexOf(character) < 0) || character >= '\uFFFE') {
                return value.replaceAll("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
            }
        }
        return value;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
