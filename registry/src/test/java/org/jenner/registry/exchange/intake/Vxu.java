package org.jenner.registry.exchange.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jenner.hl7.Message;

/**
 * A VXU that keeps the guide, of a plainly synthetic child with one dose given today, to be spoilt by tests: each change
 * gives a new message.
 */
record Vxu(List<String> segments) {

    static final String MSH =
            "MSH|^~\\&|EHR|CLINIC|IIS|STATE|20260310101500-0400||VXU^V04^VXU_V04|M1|P|2.5.1|||ER|AL|||||Z22^CDCPHINVS";
    static final String PID =
            "PID|1||A1^^^CLINIC^MR||Testchild^Anna^B^^^^L|Testmaiden^Maria^^^^^M|20250105|F||2106-3^White^CDCREC"
                    + "|1 Test St^^Testville^NY^10001^USA^L||^PRN^PH^^1^212^5550100||eng^English^ISO6392|||||||2186-5^Not Hispanic^CDCREC";
    static final String PD1 = "PD1|||||||||||02^Reminder^HL70215|N|20260310|||A|20260310|20260310";
    static final String NK1 = "NK1|1|Testmother^Maria^^^^^L|MTH^Mother^HL70063|1 Test St^^Testville^NY^10001^USA^L"
            + "|^PRN^PH^^1^212^5550100";
    static final String ORC =
            "ORC|RE|P1^CLINIC|D1^CLINIC|||||||7^Testclerk^Carl^^^^^^CLINIC^L^^^PRN||8^Testdoctor^Dora^^^^^^CLINIC^L"
                    + "^^^NPI|||||CLINIC^Test Clinic^HL70362";
    static final String RXA =
            "RXA|0|1|20260310||94^MMRV^CVX|0.5|mL^milliliter^UCUM||00^New^NIP001|9^Testnurse^Nora^^^^^^CLINIC^L^^^PRN"
                    + "|^^^ROOM1||||L123|20270131|MSD^Merck^MVX|||CP|A";
    static final String RXR = "RXR|C38299^Subcutaneous^NCIT|LA^Left Arm^HL70163";
    static final String ELIGIBILITY =
            "OBX|1|CE|64994-7^Eligibility^LN|1|V02^Medicaid^HL70064||||||F|||20260310|||VXC40^per dose^CDCPHINVS";
    static final String FUNDING = "OBX|2|CE|30963-3^Funding source^LN|2|VXC51^Public VFC^CDCPHINVS||||||F|||20260310";
    static final String DOCUMENT =
            "OBX|3|CE|69764-9^Document type^LN|3|253088698300013411100521^MMRV^cdcgs1vis||||||F|||20260310";
    static final String PRESENTED = "OBX|4|DT|29769-7^Presented^LN|3|20260310||||||F|||20260310";

    Vxu {
        segments = List.copyOf(segments);
    }

    /** Nothing is wrong with it. */
    static Vxu good() {
        return new Vxu(List.of(MSH, PID, PD1, NK1, ORC, RXA, RXR, ELIGIBILITY, FUNDING, DOCUMENT, PRESENTED));
    }

    /** The patient alone, which is a legal message. */
    static Vxu patientOnly() {
        return new Vxu(List.of(MSH, PID, PD1, NK1));
    }

    /** Sets a field of the n-th segment of a name. */
    Vxu with(String segment, int sequence, int field, String value) {
        List<String> changed = new ArrayList<>(segments);
        int index = indexOf(segment, sequence);
        List<String> fields = new ArrayList<>(List.of(changed.get(index).split("\\|", -1)));
        int position = segment.equals("MSH") ? field - 1 : field;
        while (fields.size() <= position) {
            fields.add("");
        }
        fields.set(position, value);
        changed.set(index, String.join("|", fields));
        return new Vxu(changed);
    }

    /** Sets a field of the first segment of a name. */
    Vxu with(String segment, int field, String value) {
        return with(segment, 1, field, value);
    }

    /** Leaves the n-th segment of a name out. */
    Vxu without(String segment, int sequence) {
        List<String> changed = new ArrayList<>(segments);
        changed.remove(indexOf(segment, sequence));
        return new Vxu(changed);
    }

    Vxu without(String segment) {
        return without(segment, 1);
    }

    /** Adds segments at the end. */
    Vxu plus(String... more) {
        List<String> changed = new ArrayList<>(segments);
        changed.addAll(List.of(more));
        return new Vxu(changed);
    }

    /** Adds segments before the n-th of a name. */
    Vxu before(String segment, int sequence, String... more) {
        List<String> changed = new ArrayList<>(segments);
        changed.addAll(indexOf(segment, sequence), List.of(more));
        return new Vxu(changed);
    }

    String text() {
        return String.join("\r", segments) + "\r";
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    Message message() {
        return Fixture.message(text());
    }

    VxuReading read() {
        return Fixture.read(message());
    }

    private int indexOf(String segment, int sequence) {
        int seen = 0;
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).startsWith(segment + "|") && ++seen == sequence) {
                return i;
            }
        }
        throw new IllegalArgumentException("no " + segment + " " + sequence);
    }
}
