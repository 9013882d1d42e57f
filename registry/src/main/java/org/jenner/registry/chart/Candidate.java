package org.jenner.registry.chart;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jenner.registry.disclosure.Disclosed;
import org.jenner.registry.record.consolidate.PersonRecord;
import org.jenner.registry.record.link.PersonLookup;
import org.jenner.registry.record.source.RegistryNumber;
import org.jenner.registry.record.source.Sex;

/**
 * Somebody who may be the one looked for, in one line.
 *
 * @param handle leads to the person's page
 * @param place the town, to tell namesakes apart; empty when not known
 * @param ownDataOnly narrowed to what the viewer's organization reported itself
 */
public record Candidate(
        String handle,
        String name,
        List<String> otherNames,
        String birthDate,
        Sex sex,
        String number,
        String place,
        boolean dead,
        boolean ownDataOnly,
        WhyFound why) {

    /** The surest first, then by name. */
    static List<Candidate> of(
            List<Disclosed<PersonRecord>> records, PersonLookup asked, Function<RegistryNumber, String> handles) {
        return records.stream()
                .map(record -> of(record, asked, handles))
                .sorted(Comparator.comparingInt(
                                (Candidate candidate) -> -candidate.why().weight())
                        .thenComparing(Candidate::name)
                        .thenComparing(Candidate::number))
                .toList();
    }

    private static Candidate of(
            Disclosed<PersonRecord> disclosed, PersonLookup asked, Function<RegistryNumber, String> handles) {
        PersonRecord record = disclosed.content();
        return new Candidate(
                handles.apply(record.number()),
                Names.of(record.demographics().name()),
                Names.others(record.demographics().names()),
                Dates.of(record.demographics().birthDate()),
                record.demographics().sex(),
                Names.inParts(record.number().digits()),
                record.demographics().addresses().stream()
                        .map(address -> Names.joined(", ", address.city(), address.state()))
                        .filter(place -> !place.isEmpty())
                        .findFirst()
                        .orElse(""),
                Boolean.TRUE.equals(record.demographics().dead())
                        || record.demographics().deathDate() != null,
                disclosed.ownDataOnly(),
                WhyFound.of(asked, record));
    }
}
