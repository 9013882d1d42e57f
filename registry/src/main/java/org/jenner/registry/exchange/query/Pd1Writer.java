package org.jenner.registry.exchange.query;

import java.time.LocalDate;
import java.util.Optional;
import org.jenner.hl7.SegmentBuilder;
import org.jenner.registry.record.source.DatedCode;
import org.jenner.registry.record.source.PatientStatement;
import org.jenner.registry.reference.codes.Hl7Table;

/** PD1: publicity, protection, registry status. */
final class Pd1Writer {

    private final Coding coding;

    Pd1Writer(Coding coding) {
        this.coding = coding;
    }

    /**
     * The segment; empty when none of its elements is known.
     *
     * @param today the day by which a protection is in force or not yet
     */
    Optional<SegmentBuilder> write(PatientStatement person, LocalDate today) {
        DatedCode publicity = person.publicity();
        DatedCode protection = person.protection();
        DatedCode status = person.registryStatus();
        if (publicity == null && protection == null && status == null) {
            return Optional.empty();
        }
        SegmentBuilder pd1 = SegmentBuilder.of("PD1");
        if (publicity != null) {
            coding.coded(pd1, 11, 1, Hl7Table.PUBLICITY, publicity.code());
            pd1.set(18, Texts.of(publicity.effective()));
        }
        if (protection != null) {
            boolean notYet =
                    protection.effective() != null && protection.effective().isAfter(today);
            pd1.set(12, notYet ? "N" : protection.code()).set(13, notYet ? "" : Texts.of(protection.effective()));
        }
        if (status != null) {
            pd1.set(16, status.code()).set(17, Texts.of(status.effective()));
        }
        return Optional.of(pd1);
    }
}
