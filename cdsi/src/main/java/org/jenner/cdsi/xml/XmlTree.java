package org.jenner.cdsi.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Puts elements together into a tree. An element holds elements or text, never both. */
final class XmlTree {
    private static final int DEEPEST = 32;

    private final Deque<XmlElement> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable XmlElement root;

    void begin(XmlElement element) throws XmlRefusedException {
        refuseMixed(element.line());
        if (!open.isEmpty()) {
            open.getFirst().add(element);
        }
        open.push(element);
        if (open.size() > DEEPEST) {
            throw new XmlRefusedException(element.line(), "nested more than " + DEEPEST + " deep");
        }
    }

    void text(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    void end(int line) throws XmlRefusedException {
        XmlElement done = open.pop();
        if (done.children().isEmpty()) {
            done.text(text.toString().strip());
            text.setLength(0);
        } else {
            refuseMixed(line);
        }
        if (open.isEmpty()) {
            root = done;
        }
    }

    private void refuseMixed(int line) throws XmlRefusedException {
        if (!text.toString().isBlank()) {
            throw new XmlRefusedException(line, "text between elements");
        }
        text.setLength(0);
    }

    /** The whole tree; null until its last element has ended. */
    @Nullable
    XmlElement root() {
        return root;
    }
}
