package org.jenner.registry.exchange.query;

import java.util.ArrayList;
import java.util.List;
import org.jenner.hl7.SegmentBuilder;
import org.jenner.registry.record.source.Address;
import org.jenner.registry.record.source.NextOfKin;
import org.jenner.registry.record.source.PersonName;
import org.jenner.registry.record.source.Telecom;
import org.jenner.registry.reference.codes.Hl7Table;

/** NK1, counted from 1: people of whom name and relationship, which NK1 requires, are known. */
final class Nk1Writer {

    private final Coding coding;

    Nk1Writer(Coding coding) {
        this.coding = coding;
    }

    /** With where and how they are reached. */
    List<SegmentBuilder> full(List<NextOfKin> people) {
        return write(people, true);
    }

    /** Name and relationship alone: enough to tell candidates apart. */
    List<SegmentBuilder> brief(List<NextOfKin> people) {
        return write(people, false);
    }

    private List<SegmentBuilder> write(List<NextOfKin> people, boolean reachable) {
        List<SegmentBuilder> segments = new ArrayList<>();
        for (NextOfKin kin : people) {
            List<PersonName> names =
                    kin.names().stream().filter(DemographicFields::isWhole).toList();
            if (!names.isEmpty()) {
                SegmentBuilder nk1 = named(segments.size() + 1, names);
                coding.coded(nk1, 3, 1, Hl7Table.RELATIONSHIP, kin.relationship());
                if (reachable) {
                    reach(nk1, kin);
                }
                segments.add(nk1);
            }
        }
        return segments;
    }

    private static SegmentBuilder named(int setId, List<PersonName> names) {
        SegmentBuilder nk1 = SegmentBuilder.of("NK1").set(1, Integer.toString(setId));
        int repetition = 1;
        for (PersonName name : names) {
            DemographicFields.name(nk1, 2, repetition, name, repetition == 1 ? "L" : "U");
            repetition++;
        }
        return nk1;
    }

    private static void reach(SegmentBuilder nk1, NextOfKin kin) {
        int address = 1;
        for (Address each : kin.addresses()) {
            DemographicFields.address(nk1, 4, address++, each);
        }
        int telecom = 1;
        for (Telecom each : kin.telecoms()) {
            if (DemographicFields.isWhole(each)) {
                DemographicFields.telecom(nk1, 5, telecom++, each);
            }
        }
    }
}
