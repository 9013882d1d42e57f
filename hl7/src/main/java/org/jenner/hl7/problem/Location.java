package org.jenner.hl7.problem;

/**
 * A place in a message: data type ERL of ERR-2. All numbers count from 1; 0 means that the location does not go that deep.
 *
 * @param segment name of the segment, such as {@code PID}
 * @param sequence occurrence among the segments of this name in the message
 * @param field position of the field, MSH-1 being the field separator
 * @param repetition occurrence of the field
 * @param component position of the component
 * @param subcomponent position of the subcomponent
 */
public record Location(String segment, int sequence, int field, int repetition, int component, int subcomponent) {

    /** Refuses a gap: a component without its repetition names no place. */
    public Location {
        if (segment.isEmpty() || sequence < 1) {
            throw new IllegalArgumentException("a location needs a segment and its sequence");
        }
        boolean gap = (subcomponent > 0 && component == 0)
                || (component > 0 && repetition == 0)
                || (repetition > 0 && field == 0);
        if (gap || Math.min(Math.min(field, repetition), Math.min(component, subcomponent)) < 0) {
            throw new IllegalArgumentException("a location has no gaps and no negative numbers");
        }
    }

    /** A whole segment, or the place where a missing one should stand. */
    public static Location ofSegment(String segment, int sequence) {
        return new Location(segment, sequence, 0, 0, 0, 0);
    }

    /** A whole field. */
    public static Location ofField(String segment, int sequence, int field) {
        return new Location(segment, sequence, field, 0, 0, 0);
    }

    /** A component of the first repetition of a field. */
    public static Location ofComponent(String segment, int sequence, int field, int component) {
        return new Location(segment, sequence, field, 1, component, 0);
    }

    /**
     * The text of ERR-2, components separated by {@code ^} and cut after the last that is given: {@code PID^1^5},
     * {@code RXA^2^5^1^1}.
     */
    public String erl() {
        StringBuilder erl = new StringBuilder(segment).append('^').append(sequence);
        for (int position : new int[] {field, repetition, component, subcomponent}) {
            if (position == 0) {
                break;
            }
            erl.append('^').append(position);
        }
        return erl.toString();
    }

    /** The place as people name it: {@code PID-5}, {@code RXA-5.1}. */
    public String shortName() {
        StringBuilder name = new StringBuilder(segment);
        if (field > 0) {
            name.append('-').append(field);
        }
        if (component > 0) {
            name.append('.').append(component);
        }
        if (subcomponent > 0) {
            name.append('.').append(subcomponent);
        }
        return name.toString();
    }
}
