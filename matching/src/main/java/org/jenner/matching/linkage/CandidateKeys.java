package org.jenner.matching.linkage;

import java.util.Set;
import java.util.TreeSet;
import org.jenner.matching.linkage.text.Soundex;

/**
 * Under which keys a profile is looked for: two profiles are compared when they share one. Each key is of few people, and one
 * slip leaves others of them whole.
 */
public final class CandidateKeys {

    private static final int BEGINNING = 3;

    private final Set<String> keys = new TreeSet<>();

    private CandidateKeys() {}

    /** The keys of a profile; none for one that knows nothing. */
    public static Set<String> of(Profile profile) {
        CandidateKeys of = new CandidateKeys();
        of.numbers(profile);
        of.birthDateAndName(profile);
        of.names(profile);
        of.home(profile);
        return of.keys;
    }

    private void add(String kind, String... parts) {
        for (String part : parts) {
            if (part.isEmpty()) {
                return;
            }
        }
        keys.add(kind + '|' + String.join("|", parts));
    }

    private void numbers(Profile profile) {
        of("record", profile.recordNumbers);
        of("ssn", profile.socialSecurity);
        of("medicaid", profile.medicaid);
        profile.phones.forEach(phone -> add("phone", phone));
    }

    private void of(String kind, IdentifierProfile identifiers) {
        identifiers
                .byAuthority()
                .forEach(
                        (authority, values) -> values.forEach(value -> keys.add(kind + '|' + authority + '|' + value)));
    }

    private void birthDateAndName(Profile profile) {
        BirthDate date = profile.birthDate;
        if (date == null) {
            return;
        }
        String day = String.valueOf(date.number());
        BirthDate swapped = new BirthDate(date.year(), date.day(), date.month());
        // Day and month in one order for both, so that exchanging them leaves the key.
        String eitherWay = String.valueOf(Math.min(date.number(), swapped.number()));
        NameProfile name = profile.name;
        add("day, family", day, name.familySound());
        add("day, given", eitherWay, name.givenSound());
        // Given and family name exchanged.
        add("day, family", day, name.givenSound());
        add("day, given", eitherWay, name.familySound());
        add("day, mother", day, Soundex.code(profile.mothersMaidenName));
        add("day, street", day, beginning(street(profile)));
        String year = String.valueOf(date.year());
        add("year, names", year, name.givenSound(), name.familySound());
        add("year, street", year, street(profile));
    }

    private void names(Profile profile) {
        NameProfile name = profile.name;
        boolean inOrder = name.given().compareTo(name.family()) <= 0;
        add("names", inOrder ? name.given() : name.family(), inOrder ? name.family() : name.given());
        for (AddressProfile address : profile.addresses) {
            add("names, place", name.givenSound(), name.familySound(), beginning(address.postalCode()));
        }
    }

    private void home(Profile profile) {
        NameProfile name = profile.name;
        for (AddressProfile address : profile.addresses) {
            add("given, street", name.givenSound(), address.street());
            add("family, street", name.familySound(), address.street());
            add("given, place", name.given(), address.postalCode());
            add("family, place", name.family(), address.postalCode());
            add("given, city", name.given(), address.city());
            add("family, city", name.family(), address.city());
        }
    }

    private static String street(Profile profile) {
        return profile.addresses.isEmpty() ? "" : profile.addresses.getFirst().street();
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(BEGINNING, text.length()));
    }
}
