package org.jenner.matching.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Profiles from short words, such as {@code given=Anna family=Testname born=20200305 mrn=CLINIC/17}; _ is a blank. */
final class Said {

    private Said() {}

    static Profile profile(String words) {
        return Profile.of(demographics(words));
    }

    /** A later word of a key takes the place of an earlier one, and {@code key=} takes it away. */
    static Demographics demographics(String words) {
        Map<String, String> said = new HashMap<>();
        for (String word : words.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                int equals = word.indexOf('=');
                said.put(word.substring(0, equals), word.substring(equals + 1).replace('_', ' '));
            }
        }
        List<Demographics.Identifier> identifiers = new ArrayList<>();
        identifier(identifiers, IdentifierKind.RECORD_NUMBER, of(said, "mrn"));
        identifier(identifiers, IdentifierKind.SOCIAL_SECURITY, of(said, "ssn"));
        identifier(identifiers, IdentifierKind.MEDICAID, of(said, "medicaid"));
        String twin = of(said, "twin");
        String order = of(said, "order");
        return new Demographics(
                new Demographics.Name(
                        of(said, "given"),
                        of(said, "middle"),
                        of(said, "family"),
                        of(said, "second"),
                        of(said, "alias"),
                        of(said, "suffix")),
                new Demographics.Birth(
                        BirthDate.ofDigits(of(said, "born")).orElse(null),
                        twin.isEmpty() ? null : twin.equals("Y"),
                        order.isEmpty() ? null : Integer.valueOf(order)),
                (of(said, "sex") + "U").charAt(0),
                identifiers,
                list(of(said, "home")).stream().map(Said::address).toList(),
                list(of(said, "phone")),
                new Demographics.Family(of(said, "mother"), of(said, "guardian"), of(said, "guardians")));
    }

    private static String of(Map<String, String> said, String key) {
        return said.getOrDefault(key, "");
    }

    private static List<String> list(String values) {
        return values.isEmpty() ? List.of() : Arrays.asList(values.split(";"));
    }

    private static void identifier(List<Demographics.Identifier> all, IdentifierKind kind, String values) {
        for (String value : list(values)) {
            int slash = value.indexOf('/');
            all.add(new Demographics.Identifier(
                    kind, slash < 0 ? "" : value.substring(0, slash), value.substring(slash + 1)));
        }
    }

    /** {@code street,city,postal code}. */
    private static Demographics.Address address(String text) {
        String[] parts = (text + ",,").split(",", -1);
        return new Demographics.Address(parts[0], "", parts[1], "", parts[2]);
    }
}
