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
        return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
