package org.jenner.registry.record.link;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jenner.matching.person.NormalizedName;
import org.jenner.matching.person.PersonProfile;
import org.jenner.registry.record.source.Address;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.PatientIdentifier;
import org.jenner.registry.record.source.PatientSource;
import org.jenner.registry.record.source.PatientStatement;
import org.jenner.registry.record.source.PersonName;
import org.jenner.registry.record.source.RegistryNumber;
import org.jenner.registry.record.source.Telecom;
import org.jspecify.annotations.Nullable;

/** Makes a statement comparable: the one place where what is compared of a patient is normalized. */
final class Profiles {

    private static final String REGISTRY = "registry number|";
    private static final int PHONE_DIGITS = 10;
    private static final Pattern NO_DIGITS = Pattern.compile("\\D+");
    private static final Pattern NO_LETTERS_OR_DIGITS = Pattern.compile("[^\\p{L}\\d]+");
    private static final Set<String> NOT_A_HOME = Set.of("BA", "BDL", "F", "N");

    private Profiles() {}

    static PersonProfile of(PatientStatement statement) {
        return new PersonProfile(
                name(statement.name()),
                day(statement.birthDate()),
                statement.sex().code().charAt(0),
                identifiers(statement.identifiers()),
                phones(statement.telecoms()),
                addresses(statement.addresses()),
                maidenName(statement.mothersMaidenName()),
                statement.multipleBirth(),
                statement.birthOrder());
    }

    static NormalizedName name(PersonName name) {
        return NormalizedName.of(name.family(), name.given());
    }

    static @Nullable LocalDate day(ClinicalDate date) {
        return date.precision() == ClinicalDate.Precision.DAY ? date.day() : null;
    }

    /** A source with all the numbers that the registry gave its person, whichever source founded it. */
    static PersonProfile of(PatientSource source, List<RegistryNumber> numbers) {
        PersonProfile profile = of(source.current());
        if (numbers.isEmpty()) {
            return profile;
        }
        Set<String> identifiers = new HashSet<>(profile.identifiers());
        numbers.forEach(number -> identifiers.add(REGISTRY + number.digits()));
        return profile.withIdentifiers(identifiers);
    }

    /** A source also has the registry's own number, if it founded a person. */
    static PersonProfile of(PatientSource source) {
        RegistryNumber number = source.registryNumber();
        return of(source, number == null ? List.of() : List.of(number));
    }

    /** An identifier without authority is no evidence: anybody may use the number. The registry's own needs none. */
    static Set<String> identifiers(Collection<PatientIdentifier> identifiers) {
        Set<String> found = new HashSet<>();
        for (PatientIdentifier identifier : identifiers) {
            if ("SR".equals(identifier.type()) && RegistryNumber.isValid(identifier.value())) {
                found.add(REGISTRY + identifier.value());
            } else if (identifier.authority() != null && !identifier.authority().isEmpty()) {
                found.add(identifier.authority() + "|" + identifier.value());
            }
        }
        return found;
    }

    static Set<String> phones(List<Telecom> telecoms) {
        Set<String> found = new HashSet<>();
        for (Telecom telecom : telecoms) {
            String digits = digits(telecom.areaCode()) + digits(telecom.localNumber());
            if (digits.length() >= PHONE_DIGITS) {
                String number = digits.substring(digits.length() - PHONE_DIGITS);
                if (number.chars().distinct().count() > 1) {
                    found.add(number);
                }
            }
        }
        return found;
    }

    static Set<String> addresses(List<Address> addresses) {
        Set<String> found = new HashSet<>();
        for (Address address : addresses) {
            String street = letters(address.street());
            String postalCode = digits(address.postalCode());
            boolean home = address.type() == null || !NOT_A_HOME.contains(address.type());
            if (home && !street.isEmpty() && postalCode.length() >= 5) {
                found.add(street + "|" + postalCode.substring(0, 5));
            }
        }
        return found;
    }

    static String maidenName(@Nullable PersonName name) {
        return name == null ? "" : NormalizedName.of(name.family(), null).family();
    }

    private static String digits(@Nullable String text) {
        return text == null ? "" : NO_DIGITS.matcher(text).replaceAll("");
    }

    private static String letters(@Nullable String text) {
        return text == null
                ? ""
                : NO_LETTERS_OR_DIGITS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
