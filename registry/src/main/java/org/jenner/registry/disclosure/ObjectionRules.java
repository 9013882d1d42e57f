package org.jenner.registry.disclosure;

import org.jenner.registry.reference.jurisdiction.ConsentRules.ObjectionAnswer;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.jenner.registry.reference.jurisdiction.ProtectionRules.Scope;

/**
 * What an objection keeps from others here, and what they are told.
 *
 * @param scope the whole person, or only what the objecting source has sent
 * @param answer whether it may be said that there is a record
 */
public record ObjectionRules(Scope scope, ObjectionAnswer answer) {

    /** The rules of a jurisdiction. */
    public static ObjectionRules of(Jurisdiction jurisdiction) {
        return new ObjectionRules(
                jurisdiction.protection().scope(), jurisdiction.consent().objectionAnswer());
    }
}
