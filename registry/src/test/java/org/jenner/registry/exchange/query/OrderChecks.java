package org.jenner.registry.exchange.query;

import org.jenner.hl7.Message;
import org.jenner.hl7.Repetition;
import org.jenner.hl7.Segment;

/** Required elements and conformance statements of ORC, RXA, RXR and OBX. */
final class OrderChecks {

    private final ProfileCheck check;
    private final Message message;
    private final String profile;

    OrderChecks(ProfileCheck check, Message message, String profile) {
        this.check = check;
        this.message = message;
        this.profile = profile;
    }

    void check() {
        for (Segment orc : message.segments("ORC")) {
            orc(orc, check.following(orc, "RXA").orElseThrow());
        }
        message.segments("RXA").forEach(this::rxa);
        message.segments("RXR").forEach(rxr -> {
            check.coded(rxr, 1);
            if (rxr.isValued(2)) {
                check.coded(rxr, 2);
            }
        });
        message.segments("OBX").forEach(this::obx);
    }

    private void orc(Segment orc, Segment rxa) {
        check.expect(orc.value(1).equals("RE"), "IZ-25");
        entity(orc, 3);
        if (orc.isValued(2)) {
            entity(orc, 2);
        }
        if (rxa.value(20).matches("NA|RE")) {
            check.expect(orc.value(3).equals("9999"), "IZ-45 " + orc.raw(3));
        } else {
            check.expect(!orc.value(3).equals("9999"), "a dose with order number 9999");
        }
        person(orc, 10);
        person(orc, 12);
        if (orc.isValued(17)) {
            check.coded(orc, 17);
        }
    }

    private void rxa(Segment rxa) {
        boolean given = rxa.value(20).matches("CP|PA");
        check.expect(rxa.value(1).equals("0") && rxa.value(2).equals("1"), "IZ-28, IZ-29");
        check.expect(rxa.value(3).matches("\\d{4,8}"), "RXA-3 " + rxa.value(3));
        check.expect(!rxa.isValued(4) || rxa.value(4).equals(rxa.value(3)), "IZ-30");
        check.coded(rxa, 5);
        check.expect(rxa.value(6).matches("\\d+(\\.\\d+)?"), "RXA-6");
        check.expect(rxa.isValued(7) != rxa.value(6).equals("999"), "RXA-7 beside " + rxa.value(6));
        check.expect(given || rxa.value(6).equals("999"), "IZ-48, IZ-49");
        check.expect(given == rxa.isValued(9), "IZ-31, IZ-47");
        check.expect(rxa.value(20).equals("RE") == rxa.isValued(18), "IZ-32");
        check.expect(!rxa.value(5).equals("998") || rxa.value(20).equals("NA"), "998 but " + rxa.value(20));
        for (int field : new int[] {7, 9, 17, 18}) {
            if (rxa.isValued(field)) {
                check.coded(rxa, field);
            }
        }
        boolean givenHere = given && rxa.value(9).equals("00");
        check.expect(!givenHere || rxa.isValued(17), "RXA-17");
        check.expect(rxa.value(16).matches(profile.equals("Z42") ? "(\\d{6})?" : "(\\d{4,8})?"), "RXA-16");
        person(rxa, 10);
        if (rxa.isValued(11)) {
            check.expect(!rxa.value(11, 4).isEmpty(), "RXA-11");
        }
    }

    private void obx(Segment obx) {
        check.coded(obx, 3);
        check.expect(obx.value(4).matches("[1-9]\\d*"), "IZ-44");
        check.expect(obx.isValued(5), "OBX-5 of " + obx.value(3));
        check.expect(obx.value(11).equals("F"), "IZ-22");
        check.expect(obx.value(14).matches("(\\d{8})?"), "OBX-14");
        switch (obx.value(2)) {
            case "CE" -> check.coded(obx, 5);
            case "NM" -> {
                check.expect(obx.value(5).matches("\\d+"), "NM " + obx.value(5));
                check.coded(obx, 6);
            }
            case "DT" -> check.expect(obx.value(5).matches("\\d{8}"), "DT " + obx.value(5));
            case "ID" -> check.expect(obx.value(5).matches("[YN]"), "ID " + obx.value(5));
            case "ST" -> check.expect(obx.repetitions(5).size() == 1, "ST");
            default -> check.expect(false, "OBX-2 " + obx.value(2));
        }
        if (obx.isValued(17)) {
            check.coded(obx, 17);
        }
    }

    private void entity(Segment segment, int field) {
        boolean authority = !segment.value(field, 2).isEmpty()
                || (segment.value(field, 3).matches("[0-9.]+")
                        && segment.value(field, 4).equals("ISO"));
        check.expect(!segment.value(field, 1).isEmpty() && authority, segment.name() + "-" + field);
    }

    private void person(Segment segment, int field) {
        for (Repetition person : segment.repetitions(field)) {
            boolean identified = !person.value(1).isEmpty();
            check.expect(identified == !person.value(9).isEmpty(), "XCN-9 " + person.raw());
            check.expect(identified == !person.value(13).isEmpty(), "XCN-13 " + person.raw());
            check.expect(identified || !(person.value(2) + person.value(3)).isEmpty(), "XCN empty");
            check.expect(person.value(7).isEmpty(), "XCN-7");
        }
        check.expect(segment.repetitions(field).size() <= 1, segment.name() + "-" + field + " repeats");
    }
}
