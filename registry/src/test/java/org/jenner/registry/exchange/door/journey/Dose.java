package org.jenner.registry.exchange.door.journey;

/**
 * One order group of a submission.
 *
 * @param order ORC-3; empty for none
 * @param day RXA-3
 * @param source RXA-9: 00 for given here, 01 for history
 * @param completion RXA-20
 * @param action RXA-21
 * @param facility RXA-11.4 of a dose given here; empty for the authority of whoever tells of it
 */
public record Dose(
        String order,
        String cvx,
        String day,
        String source,
        String lot,
        String completion,
        String action,
        String facility) {

    /** Given at the clinic that tells of it. */
    public static Dose given(String order, String cvx, String day) {
        return new Dose(order, cvx, day, "00", "LOT" + order, "CP", "A", "");
    }

    /** Told from a paper. */
    public static Dose historical(String order, String cvx, String day) {
        return new Dose(order, cvx, day, "01", "", "CP", "A", "");
    }

    public static Dose refused(String cvx, String day) {
        return new Dose("9999", cvx, day, "", "", "RE", "A", "");
    }

    public Dose cvx(String other) {
        return new Dose(order, other, day, source, lot, completion, action, facility);
    }

    public Dose day(String other) {
        return new Dose(order, cvx, other, source, lot, completion, action, facility);
    }

    Dose lot(String other) {
        return new Dose(order, cvx, day, source, other, completion, action, facility);
    }

    public Dose action(String other) {
        return new Dose(order, cvx, day, source, lot, completion, other, facility);
    }

    /** Given at this facility, as RXA-11.4 names it. */
    public Dose at(String other) {
        return new Dose(order, cvx, day, source, lot, completion, action, other);
    }

    /** Its segments, complete as the guide wants them. */
    public String segments(String authority) {
        boolean here = source.equals("00");
        String orc = "ORC|RE||" + (order.isEmpty() ? "" : order + "^" + authority) + "|||||||"
                + "7^Testclerk^Carl^^^^^^" + authority + "^L^^^PRN||8^Testdoctor^Dora^^^^^^" + authority
                + "^L^^^NPI|||||" + authority + "^Test Clinic^HL70362\r";
        String rxa = "RXA|0|1|" + day + "||" + cvx + "^vaccine^CVX|"
                + (here ? "0.5|mL^milliliter^UCUM" : "999|") + "||"
                + (source.isEmpty() ? "" : source + "^source^NIP001")
                + (here
                        ? "|9^Testnurse^Nora^^^^^^" + authority + "^L^^^PRN|^^^"
                                + (facility.isEmpty() ? authority : facility)
                        : "||")
                + "||||" + lot
                + "|"
                + (here ? "20271231|PMC^sanofi pasteur^MVX" : "|") + "|"
                + (completion.equals("RE") ? "00^Parental decision^NIP002" : "") + "||" + completion + "|" + action
                + "\r";
        return orc + rxa + (here ? observations() : "");
    }

    private String observations() {
        return "RXR|C28161^Intramuscular^NCIT|LA^Left Arm^HL70163\r"
                + "OBX|1|CE|64994-7^Eligibility^LN|1|V02^Medicaid^HL70064||||||F|||" + day
                + "|||VXC40^per dose^CDCPHINVS\r"
                + "OBX|2|CE|30963-3^Funding source^LN|2|VXC51^Public VFC^CDCPHINVS||||||F|||" + day + "\r"
                + "OBX|3|CE|69764-9^Document type^LN|3|253088698300013411100521^MMRV^cdcgs1vis||||||F|||" + day + "\r"
                + "OBX|4|DT|29769-7^Presented^LN|3|" + day + "||||||F|||" + day + "\r";
    }
}
