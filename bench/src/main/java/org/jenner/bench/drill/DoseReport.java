package org.jenner.bench.drill;

import java.time.format.DateTimeFormatter;

/**
 * What one clinic says about a vaccination.
 *
 * @param given the clinic gave it; otherwise it tells of another's
 * @param orderNumber ORC-3, used once
 */
record DoseReport(Vaccination vaccination, boolean given, String orderNumber) {

    String segments(String authority) {
        return given ? administered(authority) : historical(authority);
    }

    private String administered(String authority) {
        String cvx = vaccination.vaccine();
        return String.join(
                "\r",
                orc(authority),
                "RXA|0|1|" + day() + "||" + cvx + "|0.5|mL^milliliter^UCUM||00^New immunization record^NIP001|"
                        + "1001^Testnurse^Nora^^^^^^" + authority + "^L^^^PRN|^^^" + authority + "||||"
                        + vaccination.lot() + "|20400101|MSD^Merck Sharp and Dohme^MVX|||CP|A",
                "RXR|C28161^Intramuscular^NCIT|LA^Left Upper Arm^HL70163",
                obx(1, "CE|64994-7^Eligibility^LN|1|V01^Not VFC eligible^HL70064", "|||VXC40^per dose^CDCPHINVS"),
                obx(2, "CE|30963-3^Vaccine funding source^LN|1|PHC70^Private^CDCPHINVS", ""),
                obx(3, "CE|30956-7^Vaccine type^LN|2|" + cvx, ""),
                obx(4, "DT|29768-9^VIS published^LN|2|20091001", ""),
                obx(5, "DT|29769-7^VIS presented^LN|2|" + day(), ""));
    }

    private String obx(int number, String observation, String more) {
        return "OBX|" + number + "|" + observation + "||||||F|||" + day() + more;
    }

    private String historical(String authority) {
        return String.join(
                "\r",
                orc(authority),
                "RXA|0|1|" + day() + "||" + vaccination.vaccine()
                        + "|999|||01^Historical information - source unspecified^NIP001|||||||||||CP|A");
    }

    private String orc(String authority) {
        return "ORC|RE||" + orderNumber + "^" + authority + "|||||||7^Testclerk^Carl^^^^^^" + authority
                + "^L^^^PRN||8^Testdoctor^Dora^^^^^^" + authority + "^L^^^NPI";
    }

    private String day() {
        return vaccination.day().format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
