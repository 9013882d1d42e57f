package org.jenner.registry.exchange.query;

import java.util.List;
import java.util.Optional;
import org.jenner.hl7.FieldText;
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

    /** The coding system of vaccines. */
    static final String CVX = "CVX";

    private final CodeSets codes;

    Coding(CodeSets codes) {
        this.codes = codes;
    }

    /** A code of a table. */
    void coded(SegmentBuilder segment, int field, int repetition, Hl7Table table, CodedValue value) {
        segment.addRepetition(field, repetition, value.code(), words(table, value), system(table, value));
    }

    /** A code of a table as a whole field. */
    FieldText coded(Hl7Table table, CodedValue value) {
        return FieldText.of(value.code(), words(table, value), system(table, value));
    }

    /** A code of which only the code itself is kept. */
    void coded(SegmentBuilder segment, int field, int repetition, Hl7Table table, String code) {
        coded(segment, field, repetition, table, CodedValue.of(code));
    }

    /** A vaccine, and the product as alternate when it is known. */
    void vaccine(SegmentBuilder segment, int field, Cvx cvx, @Nullable String product) {
        if (product == null) {
            segment.set(field, vaccine(cvx));
        } else {
            segment.setComponents(field, cvx.code(), vaccineText(cvx), CVX);
            String name = codes.ndc(product).map(NdcCode::product).orElse("");
            segment.set(field, 4, hyphenated(product)).set(field, 5, name).set(field, 6, "NDC");
        }
    }

    /** A vaccine as a whole field. */
    FieldText vaccine(Cvx cvx) {
        return FieldText.of(cvx.code(), vaccineText(cvx), CVX);
    }

    /** CDC's short description. */
    String vaccineText(Cvx cvx) {
        return codes.cvx(cvx).map(CvxCode::text).orElse("");
    }

    /** A manufacturer. */
    void manufacturer(SegmentBuilder segment, int field, String mvx) {
        segment.set(field, FieldText.of(mvx, codes.mvx(mvx).map(MvxCode::text).orElse(""), "MVX"));
    }

    /** The code for a vaccine group of the schedule. */
    Optional<VaccineGroupCode> group(String scheduleGroup) {
        return codes.scheduleGroup(scheduleGroup);
    }

    /** The words for a code of a table; "" when the table does not hold it. */
    String text(Hl7Table table, String code) {
        return codes.table(table).text(code).orElse("");
    }

    /** The coding system of a code of a table. */
    String system(Hl7Table table, String code) {
        return codes.table(table)
                .find(code)
                .map(org.jenner.registry.reference.codes.CodedValue::system)
                .orElse(codes.table(table).name());
    }

    /** Does the table hold the code? */
    boolean has(Hl7Table table, String code) {
        return codes.table(table).has(code);
    }

    private String words(Hl7Table table, CodedValue value) {
        String known = text(table, value.code());
        return known.isEmpty() ? Texts.of(value.text()) : known;
    }

    private String system(Hl7Table table, CodedValue value) {
        String sent = value.system();
        return sent == null || sent.isBlank() ? system(table, value.code()) : codes.codingSystem(sent);
    }

    /** An NDC as CDC writes it, 5-4-2; what can be read in several ways stays as it was sent. */
    private static String hyphenated(String ndc) {
        List<Ndc> readings = Ndc.readings(ndc);
        return readings.size() == 1 ? readings.getFirst().code() : ndc;
    }
}
