package org.jenner.registry.disclosure;

import org.jenner.registry.record.consolidate.PersonSources;

/** What of a person exists for a viewer. */
sealed interface Sight {

    /**
     * These sources may be used; there is at least one patient source among them.
     *
     * @param ownDataOnly whether they are narrowed to what the viewer's organization reported itself
     */
    record View(PersonSources sources, boolean ownDataOnly) implements Sight {}

    /**
     * Kept from the viewer by an objection, where the jurisdiction lets it be said that there is a record.
     *
     * @param sources what would be shared without the objection
     */
    record Withheld(PersonSources sources) implements Sight {}

    /** Nobody. */
    record Nothing() implements Sight {}
}
