package org.jenner.bench.drill;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jenner.bench.door.Answer;
import org.jenner.bench.door.Door;
import org.jenner.hl7.Hl7Reader;
import org.jenner.hl7.Limits;
import org.jenner.hl7.Message;
import org.jenner.hl7.Reading;

/** Asks for children by Z34, as a clinic does, and compares their history with what was acknowledged. */
final class DoorCheck {
    private final Door door;
    private int asked;

    DoorCheck(Door door) {
        this.door = door;
    }

    /** How many histories were given out so far: each must have left its access row. */
    int asked() {
        return asked;
    }

    /** Each fault in one line; empty when each child has each vaccination once. */
    List<String> faults(Expected expected, List<Vxu> children) {
        List<String> faults = new ArrayList<>();
        for (Vxu known : children) {
            asked++;
            if (door.post(known.clinic().credential(), query(known)) instanceof Answer.Hl7(String text)
                    && Hl7Reader.read(text, Limits.DEFAULT) instanceof Reading.Read(Message answer, var _)) {
                compare(known, Objects.requireNonNull(expected.vaccinations().get(known.child())), answer, faults);
            } else {
                faults.add(known.child() + ": no history");
            }
        }
        return faults;
    }

    private static void compare(Vxu known, Set<Vaccination> wanted, Message answer, List<String> faults) {
        List<String> told = answer.segments("RXA").stream()
                .filter(rxa -> !rxa.value(5).equals("998"))
                .map(rxa -> rxa.value(3) + " " + rxa.value(5))
                .sorted()
                .toList();
        List<String> given = wanted.stream().map(DoorCheck::told).sorted().toList();
        if (!told.equals(given)) {
            faults.add(known.child() + " is answered with " + told + " instead of " + given);
        }
        Set<String> lots = answer.segments("RXA").stream()
                .map(rxa -> rxa.value(15))
                .filter(lot -> !lot.isEmpty())
                .collect(Collectors.toSet());
        Set<String> sent = wanted.stream().map(Vaccination::lot).collect(Collectors.toSet());
        if (!sent.containsAll(lots)) {
            faults.add(known.child() + " has lots of others: " + lots);
        }
    }

    private static String told(Vaccination vaccination) {
        return vaccination.day().format(DateTimeFormatter.BASIC_ISO_DATE) + " "
                + vaccination.vaccine().replaceFirst("\\^.*", "");
    }

    private String query(Vxu known) {
        String authority = known.clinic().authority();
        String birth = known.child().birthDate().format(DateTimeFormatter.BASIC_ISO_DATE);
        return "MSH|^~\\&|KILLTEST|" + authority + "|JENNER|REGISTRY|20260302093000-0500||QBP^Q11^QBP_Q11|Q" + asked
                + "|P|2.5.1|||ER|AL|||||Z34^CDCPHINVS\rQPD|Z34^Request Immunization History^CDCPHINVS|Q" + asked + "|"
                + known.medicalRecordNumber() + "^^^" + authority + "^MR|"
                + known.child().name() + "^Killtest^^^^L||"
                + birth + "|F\rRCP|I|5^RD^HL70126|R^Real-time^HL70394\r";
    }
}
