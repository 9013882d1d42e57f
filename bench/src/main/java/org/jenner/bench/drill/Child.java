package org.jenner.bench.drill;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A plainly synthetic child. No two share a name, a birth date, an address, a phone or a mother. */
record Child(int number) {
    private static final LocalDate FIRST_BIRTH = LocalDate.of(2010, 1, 1);
    private static final int LETTERS = 26;

    LocalDate birthDate() {
        return FIRST_BIRTH.plusDays(number);
    }

    /** PID, as seen by who knows the child under this number. */
    String pid(String medicalRecordNumber, String authority) {
        return "PID|1||" + medicalRecordNumber + "^^^" + authority + "^MR||" + name() + "^Killtest^^^^L|Maiden"
                + letters()
                + "^Testmother^^^^^M|" + birthDate().format(DateTimeFormatter.BASIC_ISO_DATE)
                + "|F||2106-3^White^CDCREC|" + (number + 1) + " Test St^^Testville^NY^10001^USA^L||^PRN^PH^^1^212^"
                + phone() + "|||||||||2186-5^Not Hispanic or Latino^CDCREC";
    }

    /** Family and given name, as PID-5 has them. */
    String name() {
        return "Testfamily" + letters() + "^Testgiven" + letters();
    }

    private String phone() {
        return Integer.toString(5_550_100 + number);
    }

    private String letters() {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; letters.length() < 3; rest /= LETTERS) {
            letters.append((char) ('a' + rest % LETTERS));
        }
        return letters.toString();
    }
}
