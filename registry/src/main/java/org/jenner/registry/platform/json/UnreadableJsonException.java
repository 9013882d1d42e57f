package org.jenner.registry.platform.json;

/** A text that is not the JSON of the record asked for. The message says which type and component, nothing of the text. */
public final class UnreadableJsonException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    UnreadableJsonException(String message) {
        super(message);
    }
}
