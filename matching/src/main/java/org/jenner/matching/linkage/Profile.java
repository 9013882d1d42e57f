package org.jenner.matching.linkage;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person's demographics made comparable once, so that a comparison only looks. Not to be changed; safe for many threads. */
public final class Profile {

    private static final int PHONE = 10;
    private static final int SHORTEST_PHONE = 7;
    private static final int FIRST_YEAR_BELIEVED = 1901;

    final NameProfile name;
    final @Nullable BirthDate birthDate;
    final char sex;
    final @Nullable Boolean multipleBirth;
    final @Nullable Integer birthOrder;
    final IdentifierProfile recordNumbers;
    final IdentifierProfile socialSecurity;
    final IdentifierProfile medicaid;
    final List<AddressProfile> addresses;
    final List<String> phones;
    final String mothersMaidenName;
    final String guardianGiven;
    final String guardianFamily;

    private Profile(Demographics said) {
        name = NameProfile.of(said.name());
        BirthDate date = said.birth().date();
        // A form that had to be filled says 1900.
        birthDate = date == null || date.year() < FIRST_YEAR_BELIEVED ? null : date;
        sex = said.sex() == 'F' || said.sex() == 'M' ? said.sex() : 'U';
        multipleBirth = said.birth().multiple();
        birthOrder = Boolean.FALSE.equals(multipleBirth) ? null : said.birth().order();
        recordNumbers = IdentifierProfile.of(IdentifierKind.RECORD_NUMBER, said.identifiers());
        socialSecurity = IdentifierProfile.of(IdentifierKind.SOCIAL_SECURITY, said.identifiers());
        medicaid = IdentifierProfile.of(IdentifierKind.MEDICAID, said.identifiers());
        addresses = said.addresses().stream()
                .map(AddressProfile::of)
                .filter(AddressProfile::known)
                .distinct()
                .toList();
        phones = List.copyOf(phones(said.phones()));
        mothersMaidenName = Words.joined(said.family().mothersMaidenName());
        guardianGiven = Words.joined(said.family().guardianGiven());
        guardianFamily = Words.joined(said.family().guardianFamily());
    }

    /** Makes a statement comparable. */
    public static Profile of(Demographics said) {
        return new Profile(said);
    }

    private static Set<String> phones(List<String> said) {
        return said.stream()
                .map(Words::digits)
                .filter(digits -> digits.length() >= SHORTEST_PHONE)
                .map(digits -> digits.substring(Math.max(0, digits.length() - PHONE)))
                .filter(digits -> !Words.fillsAForm(digits))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
