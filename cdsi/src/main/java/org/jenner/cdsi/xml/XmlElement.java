package org.jenner.cdsi.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One element: its name, its attributes, its children or its text, the file it stands in and the line where its start tag
 * ends.
 */
public final class XmlElement {
    private final String name;
    private final String file;
    private final int line;
    private final String[] attributes;
    private List<XmlElement> children = List.of();
    private String text = "";

    /** @param attributes names and values by turns */
    XmlElement(String name, String file, int line, String[] attributes) {
        this.name = name;
        this.file = file;
        this.line = line;
        this.attributes = attributes;
    }

    void add(XmlElement child) {
        if (children.isEmpty()) {
            children = new ArrayList<>();
        }
        children.add(child);
    }

    void text(String value) {
        text = value;
    }

    public String name() {
        return name;
    }

    /** The file as its reader named it. */
    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    /** The attribute's value; null when it is not there. */
    public @Nullable String attribute(String wanted) {
        int place = attributePlace(wanted);
        return place < 0 ? null : attributeValue(place);
    }

    public int attributeCount() {
        return attributes.length / 2;
    }

    /** Place of an attribute from 0; -1 when it is not there. */
    public int attributePlace(String wanted) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals(wanted)) {
                return i / 2;
            }
        }
        return -1;
    }

    public String attributeName(int place) {
        return attributes[2 * place];
    }

    public String attributeValue(int place) {
        return attributes[2 * place + 1];
    }

    public List<XmlElement> children() {
        return Collections.unmodifiableList(children);
    }

    /** The children of one name, in their order. */
    public List<XmlElement> children(String wanted) {
        List<XmlElement> found = new ArrayList<>();
        for (XmlElement child : children) {
            if (child.name.equals(wanted)) {
                found.add(child);
            }
        }
        return found;
    }

    /** The first child of a name; null when there is none. */
    public @Nullable XmlElement child(String wanted) {
        for (XmlElement child : children) {
            if (child.name.equals(wanted)) {
                return child;
            }
        }
        return null;
    }

    /** An element of the same name and line that holds nothing. */
    public XmlElement without() {
        return new XmlElement(name, file, line, new String[0]);
    }

    /**
     * The same element with another value of an attribute, as if it stood at another place.
     *
     * @param value null: without the attribute
     */
    public XmlElement with(String attribute, @Nullable String value, XmlElement place) {
        List<String> pairs = new ArrayList<>(List.of(attributes));
        int at = 2 * attributePlace(attribute);
        if (at >= 0 && value != null) {
            pairs.set(at + 1, value);
        } else if (at >= 0) {
            pairs.subList(at, at + 2).clear();
        } else if (value != null) {
            pairs.addAll(List.of(attribute, value));
        }
        XmlElement changed = new XmlElement(name, place.file, place.line, pairs.toArray(String[]::new));
        changed.children = children;
        changed.text = text;
        return changed;
    }

    /** The same element with other children, as if it stood at another place. */
    public XmlElement with(List<XmlElement> otherChildren, XmlElement place) {
        XmlElement changed = new XmlElement(name, place.file, place.line, attributes);
        changed.children = List.copyOf(otherChildren);
        changed.text = text;
        return changed;
    }

    /** Text between the tags without blanks at its ends; empty when the element has children. */
    public String text() {
        return text;
    }
}
