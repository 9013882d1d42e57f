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
            "addressCity",
            "addressState",
            "addressStreet1",
            "addressStreet2",
            "addressZip",
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
            "nameLastHyph",
            "nameMiddle",
            "nameSuffix",
            "phone",
            // Doses are no evidence here.
            "shotHistory",
            "ssn");

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
        if (!KEYS.contains(key)) {
            throw new IllegalArgumentException("there is no key " + key);
        }
        if (values.put(key, part.substring(equals + 1).strip()) != null) {
            throw new IllegalArgumentException("the key " + key + " is there twice");
        }
    }

    private Demographics demographics() {
        String gender = of("gender");
        return new Demographics(
                new Demographics.Name(
                        of("nameFirst"),
                        of("nameMiddle"),
                        of("nameLast"),
                        of("nameLastHyph"),
                        of("nameAlias"),
                        of("nameSuffix")),
                new Demographics.Birth(birthDate(), multipleBirth(), birthOrder()),
                gender.isEmpty() ? 'U' : gender.charAt(0),
                identifiers(),
                List.of(new Demographics.Address(
                        of("addressStreet1"),
                        of("addressStreet2"),
                        of("addressCity"),
                        of("addressState"),
                        of("addressZip"))),
                of("phone").isEmpty() ? List.of() : List.of(of("phone")),
                new Demographics.Family(of("motherMaidenName"), of("guardianNameFirst"), of("guardianNameLast")));
    }

    private String of(String key) {
        return values.getOrDefault(key, "");
    }

    private @Nullable BirthDate birthDate() {
        String text = of("birthDate");
        return text.isEmpty()
                ? null
                : BirthDate.ofDigits(text)
                        .orElseThrow(() -> new IllegalArgumentException("birthDate is no date such as 20251110"));
    }

    /** birthStatus says whether it was a multiple birth, birthType how many were born. */
    private @Nullable Boolean multipleBirth() {
        String status = of("birthStatus");
        if (!status.isEmpty()) {
            return status.equals("Y");
        }
        String type = of("birthType");
        return type.isEmpty() ? null : !type.equals("1");
    }

    private @Nullable Integer birthOrder() {
        String order = of("birthOrder");
        if (order.isEmpty()) {
            return null;
        }
        if (order.length() != 1 || !Character.isDigit(order.charAt(0))) {
            throw new IllegalArgumentException("birthOrder is no digit");
        }
        return order.charAt(0) - '0';
    }

    /** The file names no authorities: all numbers of one kind are taken for those of one. */
    private List<Demographics.Identifier> identifiers() {
        List<Demographics.Identifier> identifiers = new ArrayList<>();
        add(identifiers, IdentifierKind.RECORD_NUMBER, "", of("mrns"));
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
