package org.jenner.matching.linkage.pairs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jenner.matching.linkage.BirthDate;
import org.jenner.matching.linkage.Demographics;
import org.jenner.matching.linkage.IdentifierKind;
import org.jspecify.annotations.Nullable;

/** One patient of a {@link PairFile}: {@code key=value} divided by commas, a last comma allowed. */
final class PairPatient {

    private static final Set<String> KEYS = Set.of(
            "birthDate",
            "birthOrder",
            "birthStatus",
            "birthType",
            "gender",
            "guardianNameFirst",
            "guardianNameLast",
            "medicaid",
            "motherMaidenName",
            "mrns",
            "nameAlias",
            "nameFirst",
            "nameLast",
            "nameMiddle",
            "nameSuffix",
            "phone",
            "ssn");
    private static final List<String> ADDRESSES = List.of("address", "address2", "address3");
    private static final Set<String> PARTS_OF_ADDRESS = Set.of("Street1", "Street2", "City", "State", "Zip");

    /**
     * Known to the form, but no evidence here: doses, what the form's authors say is not compared, and names that only their
     * generator of pairs looks at ({@code nameLastHyph}, {@code ...Street1Alt}), which would tell the answer.
     */
    private static final Set<String> PASSED_OVER = Set.of(
            "address2Street1Alt",
            "address3Street1Alt",
            "addressStreet1Alt",
            "ethnicity",
            "guardianNameMiddle",
            "nameLastHyph",
            "race",
            "shotHistory",
            "vacCode",
            "vacDate",
            "vacMfr",
            "vacName");

    private final Map<String, String> values = new HashMap<>();

    private PairPatient() {}

    /** @throws IllegalArgumentException with what is wrong, without a value */
    static Demographics read(String text) {
        PairPatient patient = new PairPatient();
        for (String part : text.split(",")) {
            patient.take(part);
        }
        return patient.demographics();
    }

    private void take(String part) {
        int equals = part.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("a part between commas has no =");
        }
        String key = part.substring(0, equals).strip();
        if (!KEYS.contains(key) && !PASSED_OVER.contains(key) && !isOfAddress(key)) {
            throw new IllegalArgumentException("there is no key " + key);
        }
        if (values.put(key, part.substring(equals + 1).strip()) != null) {
            throw new IllegalArgumentException("the key " + key + " is there twice");
        }
    }

    private static boolean isOfAddress(String key) {
        return ADDRESSES.stream()
                .anyMatch(address ->
                        key.startsWith(address) && PARTS_OF_ADDRESS.contains(key.substring(address.length())));
    }

    private Demographics demographics() {
        String gender = of("gender");
        return new Demographics(
                new Demographics.Name(
                        of("nameFirst"), of("nameMiddle"), of("nameLast"), "", of("nameAlias"), of("nameSuffix")),
                new Demographics.Birth(birthDate(), multipleBirth(), birthOrder()),
                gender.isEmpty() ? 'U' : gender.charAt(0),
                identifiers(),
                ADDRESSES.stream().map(this::address).toList(),
                of("phone").isEmpty() ? List.of() : List.of(of("phone")),
                new Demographics.Family(of("motherMaidenName"), of("guardianNameFirst"), of("guardianNameLast")));
    }

    private Demographics.Address address(String key) {
        return new Demographics.Address(
                of(key + "Street1"), of(key + "Street2"), of(key + "City"), of(key + "State"), of(key + "Zip"));
    }

    private String of(String key) {
        return values.getOrDefault(key, "");
    }

    /** Slips are what such files are about: what cannot be a date is not known. */
    private @Nullable BirthDate birthDate() {
        return BirthDate.ofDigits(of("birthDate").replaceAll("[-/]", "")).orElse(null);
    }

    /** birthStatus says whether it was a multiple birth (or M, maybe), birthType how many were born. */
    private @Nullable Boolean multipleBirth() {
        return switch (of("birthStatus")) {
            case "Y" -> true;
            case "N" -> false;
            default -> of("birthType").isEmpty() ? null : !of("birthType").equals("1");
        };
    }

    private @Nullable Integer birthOrder() {
        String order = of("birthOrder");
        return order.length() == 1 && Character.isDigit(order.charAt(0)) ? Integer.valueOf(order) : null;
    }

    /** A record number is that of a provider, joined by a hyphen; of other numbers the file names no authority. */
    private List<Demographics.Identifier> identifiers() {
        List<Demographics.Identifier> identifiers = new ArrayList<>();
        String record = of("mrns");
        int hyphen = record.indexOf('-');
        add(
                identifiers,
                IdentifierKind.RECORD_NUMBER,
                record.substring(0, Math.max(0, hyphen)),
                record.substring(hyphen + 1));
        add(identifiers, IdentifierKind.SOCIAL_SECURITY, "", of("ssn"));
        add(identifiers, IdentifierKind.MEDICAID, "", of("medicaid"));
        return identifiers;
    }

    private static void add(
            List<Demographics.Identifier> identifiers, IdentifierKind kind, String authority, String value) {
        if (!value.isEmpty()) {
            identifiers.add(new Demographics.Identifier(kind, authority, value));
        }
    }
}
