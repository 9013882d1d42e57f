package org.jenner.registry.exchange.door.journey;

/**
 * A plainly synthetic patient as one clinic knows them.
 *
 * @param mrn the clinic's own number
 * @param born PID-7, YYYYMMDD
 * @param phone seven digits
 * @param birthOrder 0 for a single birth, which is not said
 * @param protection PD1-12
 */
public record Patient(
        String mrn,
        String family,
        String given,
        String born,
        String sex,
        String maiden,
        String phone,
        int birthOrder,
        String protection) {

    public static Patient of(String mrn, String family, String given, String born, String sex) {
        return new Patient(mrn, family, given, born, sex, "Testmaiden", "5550100", 0, "N");
    }

    public Patient mrn(String other) {
        return new Patient(other, family, given, born, sex, maiden, phone, birthOrder, protection);
    }

    public Patient named(String otherFamily, String otherGiven) {
        return new Patient(mrn, otherFamily, otherGiven, born, sex, maiden, phone, birthOrder, protection);
    }

    public Patient born(String other) {
        return new Patient(mrn, family, given, other, sex, maiden, phone, birthOrder, protection);
    }

    /** Nothing but name, birth date and sex in common with anybody. */
    public Patient elsewhere(String otherMaiden, String otherPhone) {
        return new Patient(mrn, family, given, born, sex, otherMaiden, otherPhone, birthOrder, protection);
    }

    public Patient twin(int order) {
        return new Patient(mrn, family, given, born, sex, maiden, phone, order, protection);
    }

    public Patient protectedBy(String indicator) {
        return new Patient(mrn, family, given, born, sex, maiden, phone, birthOrder, indicator);
    }

    /** PID, PD1 and NK1 as a clinic of this authority sends them. */
    public String segments(String authority) {
        String twin = birthOrder == 0 ? "|" : "Y|" + birthOrder;
        return "PID|1||" + mrn + "^^^" + authority + "^MR||" + family + "^" + given + "^^^^^L|" + maiden
                + "^Maria^^^^^M|" + born + "|" + sex + "||2106-3^White^CDCREC|" + phone.substring(3)
                + " Test St^^Testville^NY^10001^USA^L||^PRN^PH^^1^212^" + phone
                + "|||||||||2186-5^not Hispanic or Latino^CDCREC||" + twin + "\r"
                + "PD1|||||||||||02^Reminder^HL70215|" + protection + "|20260101|||A|20260101|20260101\r"
                + "NK1|1|Testmother^Maria^^^^^L|MTH^Mother^HL70063|1 Test St^^Testville^NY^10001^USA^L"
                + "|^PRN^PH^^1^212^" + phone + "\r";
    }

    /** QPD-3 to QPD-11 of a query by a clinic of this authority. */
    public String asked(String authority) {
        String twin = birthOrder == 0 ? "|" : "Y|" + birthOrder;
        return (mrn.isEmpty() ? "" : mrn + "^^^" + authority + "^MR") + "|" + family + "^" + given + "^^^^^L|" + maiden
                + "^Maria^^^^^M|" + born + "|" + sex + "|" + phone.substring(3)
                + " Test St^^Testville^NY^10001^USA^L|^PRN^PH^^1^212^" + phone + "|" + twin;
    }
}
