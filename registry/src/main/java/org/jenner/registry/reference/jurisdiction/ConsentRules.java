package org.jenner.registry.reference.jurisdiction;

import java.time.LocalDate;

/**
 * On what ground a record is held, and what an objection to its sharing is answered with.
 *
 * @param children the model for people below the age of adults
 * @param adults the model for adults
 * @param adultAge years
 * @param objectionAnswer what a viewer hears of a record that an objection or protection keeps from it
 */
public record ConsentRules(Model children, Model adults, int adultAge, ObjectionAnswer objectionAnswer) {

    /** The ground on which a record is held. */
    public enum Model {
        /** By law, whatever the person says; sharing can still be limited. */
        MANDATORY_INCLUSION,
        /** Unless the person has said no. */
        OPT_OUT,
        /** Only when the person has said yes: the one model that limits intake. */
        OPT_IN,
        /** There is no rule. */
        NONE
    }

    /** What is said about a record that may not be seen. */
    public enum ObjectionAnswer {
        /** As if there were no such person. Anything else would betray the objection. */
        NONE,
        /** That there is a record, which may not be viewed. */
        NOT_VIEWABLE
    }

    /** The model for a person on a day; a birthday counts from its first hour. */
    public Model modelFor(LocalDate birthDate, LocalDate on) {
        return on.isBefore(birthDate.plusYears(adultAge)) ? children : adults;
    }
}
