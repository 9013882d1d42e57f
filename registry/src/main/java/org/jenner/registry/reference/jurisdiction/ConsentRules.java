package org.jenner.registry.reference.jurisdiction;

/**
 * What an objection to the sharing of a record is answered with.
 *
 * @param objectionAnswer what a viewer hears of a record that an objection or protection keeps from it
 */
public record ConsentRules(ObjectionAnswer objectionAnswer) {

    /** What is said about a record that may not be seen. */
    public enum ObjectionAnswer {
        /** As if there were no such person. Anything else would betray the objection. */
        NONE,
        /** That there is a record, which may not be viewed. */
        NOT_VIEWABLE
    }
}
