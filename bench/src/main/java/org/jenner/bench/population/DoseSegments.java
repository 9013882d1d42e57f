package org.jenner.bench.population;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jenner.hl7.MessageWriter;
import org.jenner.hl7.SegmentBuilder;

/** Writes order groups: ORC, RXA, RXR and the observations of a dose. */
final class DoseSegments {
    private static final int CHILD = 19;
    private static final int ONE_IN_THREE = 3;

    private final SyntheticPerson person;
    private final Organization organization;

    DoseSegments(SyntheticPerson person, Organization organization) {
        this.person = person;
        this.organization = organization;
    }

    /** A day as HL7 has it. */
    static String day(LocalDate date) {
        return date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    void add(ReportedDose reported, MessageWriter writer) {
        SyntheticDose dose = reported.dose();
        if (dose.refused()) {
            writer.add(order("9999", false)).add(refused(dose));
        } else if (reported.historical()) {
            writer.add(order(orderNumber(dose), false)).add(historical(reported));
        } else {
            writer.add(order(orderNumber(dose), true)).add(administered(dose)).add(route(dose));
            observations(dose, writer);
        }
    }

    private String orderNumber(SyntheticDose dose) {
        return person.number() + "-" + dose.number();
    }

    private SegmentBuilder order(String number, boolean given) {
        SegmentBuilder orc = SegmentBuilder.of("ORC").set(1, "RE").setComponents(3, number, organization.code());
        if (given) {
            staff(orc, 10, "7", "Test-Clerk", "Carl");
            staff(orc, 12, "8", "Test-Doctor", "Dora");
        }
        return orc;
    }

    private SegmentBuilder administration(SyntheticDose dose, String cvx, String text) {
        return SegmentBuilder.of("RXA")
                .set(1, "0")
                .set(2, "1")
                .set(3, day(dose.day()))
                .setComponents(5, cvx, text, "CVX")
                .set(6, "999")
                .set(20, "CP");
    }

    private SegmentBuilder historical(ReportedDose reported) {
        return administration(reported.dose(), reported.cvx(), reported.text())
                .setComponents(9, "01", "Historical information - source unspecified", "NIP001")
                .set(21, "A");
    }

    private SegmentBuilder refused(SyntheticDose dose) {
        return administration(dose, dose.product().cvx(), dose.product().text())
                .setComponents(18, isChild(dose) ? "00" : "03", "Declined", "NIP002")
                .set(20, "RE")
                .set(21, "A");
    }

    private SegmentBuilder administered(SyntheticDose dose) {
        Product product = dose.product();
        SegmentBuilder rxa = administration(dose, product.cvx(), product.text())
                .set(6, product.millilitres())
                .setComponents(7, "mL", "milliliter", "UCUM")
                .setComponents(9, "00", "New immunization record", "NIP001")
                .setComponents(11, "", "", "", organization.code())
                .set(15, "TEST" + product.cvx() + "-" + dose.day().getYear())
                .set(16, day(dose.day().plusYears(1)))
                .setComponents(17, product.manufacturer().isEmpty() ? "PMC" : product.manufacturer(), "", "MVX")
                .set(21, "A");
        return staff(rxa, 10, "9", "Test-Nurse", "Nora");
    }

    private SegmentBuilder route(SyntheticDose dose) {
        SegmentBuilder rxr = SegmentBuilder.of("RXR");
        return switch (dose.product().route()) {
            case "PO" -> rxr.setComponents(1, "C38288", "Oral", "NCIT");
            case "SC" ->
                rxr.setComponents(1, "C38299", "Subcutaneous", "NCIT").setComponents(2, "LA", "Left Arm", "HL70163");
            default ->
                rxr.setComponents(1, "C28161", "Intramuscular", "NCIT")
                        .setComponents(2, "LD", "Left Deltoid", "HL70163");
        };
    }

    private void observations(SyntheticDose dose, MessageWriter writer) {
        boolean publicFunds = isChild(dose) && person.number() % ONE_IN_THREE == 0;
        writer.add(observation(dose, 1, 1, "CE", "64994-7", "Vaccine funding program eligibility category")
                .setComponents(5, publicFunds ? "V02" : "V01", "", "HL70064")
                .setComponents(17, "VXC40", "Eligibility captured at the immunization level", "CDCPHINVS"));
        writer.add(observation(dose, 2, 1, "CE", "30963-3", "Vaccine funding source")
                .setComponents(5, publicFunds ? "VXC51" : "PHC70", "", "CDCPHINVS"));
        int number = 3;
        int group = 2;
        for (String cvx : dose.product().informationCvx()) {
            writer.add(observation(dose, number++, group, "CE", "30956-7", "Vaccine type")
                    .setComponents(5, cvx, "", "CVX"));
            writer.add(observation(dose, number++, group, "DT", "29768-9", "VIS published")
                    .set(5, day(dose.day().minusMonths(9))));
            writer.add(observation(dose, number++, group++, "DT", "29769-7", "VIS presented")
                    .set(5, day(dose.day())));
        }
    }

    private static SegmentBuilder observation(
            SyntheticDose dose, int number, int group, String type, String code, String text) {
        return SegmentBuilder.of("OBX")
                .set(1, Integer.toString(number))
                .set(2, type)
                .setComponents(3, code, text, "LN")
                .set(4, Integer.toString(group))
                .set(11, "F")
                .set(14, day(dose.day()));
    }

    private SegmentBuilder staff(SegmentBuilder segment, int field, String id, String family, String given) {
        return segment.setComponents(
                field, id, family, given, "", "", "", "", "", organization.code(), "L", "", "", "PRN");
    }

    private boolean isChild(SyntheticDose dose) {
        return person.identity().birth().isAfter(dose.day().minusYears(CHILD));
    }
}
