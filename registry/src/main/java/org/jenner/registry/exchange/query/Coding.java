package org.jenner.registry.exchange.query;

import java.util.List;
import java.util.Optional;
import org.jenner.hl7.SegmentBuilder;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.codes.Cvx;
import org.jenner.registry.reference.codes.CvxCode;
import org.jenner.registry.reference.codes.Hl7Table;
import org.jenner.registry.reference.codes.MvxCode;
import org.jenner.registry.reference.codes.Ndc;
import org.jenner.registry.reference.codes.NdcCode;
import org.jenner.registry.reference.codes.VaccineGroupCode;
import org.jspecify.annotations.Nullable;

/**
 * Codes with their words and coding system (CE_IZ): words that the record does not hold come from the code sets, and a coding
 * system under an older name is sent under its proper one.
 */
final class Coding {

    private final CodeSets codes;

    Coding(CodeSets codes) {
        this.codes = codes;
    }

    /** A code of a table. */
    void coded(SegmentBuilder segment, int field, int repetition, Hl7Table table, CodedValue value) {
        Optional<org.jenner.registry.reference.codes.CodedValue> entry =
                codes.table(table).find(value.code());
        String known =
                entry.map(org.jenner.registry.reference.codes.CodedValue::text).orElse("");
        String usual = entry.map(org.jenner.registry.reference.codes.CodedValue::system)
                .orElse(codes.table(table).name());
        segment.addRepetition(
                field,
                repetition,
                value.code(),
                known.isEmpty() ? Texts.of(value.text()) : known,
                system(value.system(), usual));
    }

    /** A code of which only the code itself is kept. */
    void coded(SegmentBuilder segment, int field, int repetition, Hl7Table table, String code) {
        coded(segment, field, repetition, table, CodedValue.of(code));
    }

    /** A vaccine, and the product as alternate when it is known. */
    void vaccine(SegmentBuilder segment, int field, Cvx cvx, @Nullable String product) {
        segment.setComponents(field, cvx.code(), vaccineText(cvx), "CVX");
        if (product != null) {
            String name = codes.ndc(product).map(NdcCode::product).orElse("");
            segment.set(field, 4, hyphenated(product)).set(field, 5, name).set(field, 6, "NDC");
        }
    }

    /** CDC's short description. */
    String vaccineText(Cvx cvx) {
        return codes.cvx(cvx).map(CvxCode::text).orElse("");
    }

    /** A manufacturer. */
    void manufacturer(SegmentBuilder segment, int field, String mvx) {
        segment.setComponents(field, mvx, codes.mvx(mvx).map(MvxCode::text).orElse(""), "MVX");
    }

    /** The code for a vaccine group of the schedule. */
    Optional<VaccineGroupCode> group(String scheduleGroup) {
        return codes.scheduleGroup(scheduleGroup);
    }

    /** The words for a code of a table; "" when the table does not hold it. */
    String text(Hl7Table table, String code) {
        return codes.table(table).text(code).orElse("");
    }

    /** Does the table hold the code? */
    boolean has(Hl7Table table, String code) {
        return codes.table(table).has(code);
    }

    private String system(@Nullable String sent, String usual) {
        return sent == null || sent.isBlank() ? usual : codes.codingSystem(sent);
    }

    /** An NDC as CDC writes it, 5-4-2; what can be read in several ways stays as it was sent. */
    private static String hyphenated(String ndc) {
        List<Ndc> readings = Ndc.readings(ndc);
        return readings.size() == 1 ? readings.getFirst().code() : ndc;
    }
}
