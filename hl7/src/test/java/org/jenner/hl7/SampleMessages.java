package org.jenner.hl7;

/** Messages made for tests; the people in them are plainly invented. */
public final class SampleMessages {

    private static final String HEAD = """
            MSH|^~\\&|ZEBRA EHR|SAVANNA CLINIC|JENNER|REGISTRY|20260131093000-0500||VXU^V04^VXU_V04|ZEBRA-1|P|2.5.1|||ER|AL|||||Z22^CDCPHINVS|SAVANNA|REGISTRY
            PID|1||Z-100^^^SAVANNA^MR~S-7^^^JENNER^SR||Testpatient^Zebra^Quagga^^^^L|Testmother^Zebra^^^^^M|20250215|F||2106-3^White^CDCREC|1 Waterhole Way^Unit 2^Savanna^MN^55101^USA^P||^PRN^PH^^^651^5550100~^NET^^zebra@example.org|||||||||2186-5^not Hispanic or Latino^CDCREC||N|1
            PD1|||||||||||02^Reminder/recall - any method^HL70215|N|20260131|||A|20260131|20260131
            NK1|1|Testmother^Giraffe^^^^^L|MTH^Mother^HL70063|1 Waterhole Way^^Savanna^MN^55101^USA^P|^PRN^PH^^^651^5550100
            """;

    private static final String DOSE = """
            ORC|RE|P-%1$d^SAVANNA|D-%1$d^SAVANNA|||||||7^Testclerk^Okapi^^^^^^SAVANNA^L^^^EI||9^Testdoctor^Rhino^^^^^^SAVANNA^L^^^EI|||||SAVANNA^Savanna Clinic^HL70362
            RXA|0|1|20260131||110^DTaP-Hep B-IPV^CVX|0.5|mL^milliliter^UCUM||00^New immunization record^NIP001|9^Testdoctor^Rhino^^^^^^SAVANNA^L^^^EI|^^^SAVANNA||||TESTLOT%1$d|20270131|SKB^GlaxoSmithKline^MVX|||CP|A
            RXR|C28161^Intramuscular^NCIT|LT^Left Thigh^HL70163
            OBX|1|CE|64994-7^Vaccine funding program eligibility category^LN|1|V01^Not VFC eligible^HL70064||||||F|||20260131|||VXC40^Eligibility captured at the immunization level^CDCPHINVS
            OBX|2|CE|69764-9^Document type^LN|2|253088698300003511141023^Multi Pediatric^cdcgs1vis||||||F|||20260131
            OBX|3|DT|29769-7^Date Vaccine Information Statement Presented^LN|2|20260131||||||F|||20260131
            """;

    private SampleMessages() {}

    /** A VXU with as many doses as reach this length, its segments ended by CR. */
    public static String vxu(int atLeast) {
        StringBuilder message = new StringBuilder(HEAD);
        for (int dose = 1; message.length() < atLeast; dose++) {
            message.append(DOSE.formatted(dose));
        }
        return message.toString().replace('\n', '\r');
    }

    /** The text as a message; the text must be one. */
    public static Message read(String text) {
        return switch (Hl7Reader.read(text, Limits.DEFAULT)) {
            case Reading.Read(Message message, var _) -> message;
            case Reading.Unreadable(var problem, var _) -> throw new IllegalArgumentException(problem.code());
        };
    }
}
