package org.jenner.registry.exchange.intake.value;

/**
 * An element of a segment, named as people name it.
 *
 * @param segment name of the segment
 * @param field position of the field
 * @param name the field's name in the standard, in small letters
 */
public record Element(String segment, int field, String name) {

    /** For the words of a problem: {@code PID-10 (race)}. */
    public String label() {
        return segment + "-" + field + " (" + name + ")";
    }

    /** A component of it: {@code PID-5.7 (name type)}. */
    public String label(int component, String componentName) {
        return segment + "-" + field + "." + component + " (" + componentName + ")";
    }
}
