package org.jenner.registry.chart;

import org.jenner.registry.disclosure.Disclosed;
import org.jenner.registry.record.consolidate.PersonRecord;

/**
 * Whom a page below the person's own page is about, in a line.
 *
 * @param number the registry number, in parts
 * @param ownDataOnly made from what the viewer's organization reported alone; to be said
 * @param isProtected whether the person asked that the record is not shared
 */
public record Whose(String name, String birthDate, String number, boolean ownDataOnly, boolean isProtected) {

    static Whose of(Disclosed<PersonRecord> disclosed, String protectionIndicator) {
        PersonRecord record = disclosed.content();
        var protection = record.demographics().protection();
        return new Whose(
                Names.of(record.demographics().name()),
                Dates.of(record.demographics().birthDate()),
                Names.inParts(record.number().digits()),
                disclosed.ownDataOnly(),
                protection != null && protection.code().equals(protectionIndicator));
    }
}
