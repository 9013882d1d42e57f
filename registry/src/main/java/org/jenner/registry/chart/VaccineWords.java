package org.jenner.registry.chart;

import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.codes.Cvx;
import org.jenner.registry.reference.codes.CvxCode;
import org.jenner.registry.reference.codes.Hl7Table;
import org.jenner.registry.reference.codes.MvxCode;
import org.jenner.registry.reference.codes.NdcCode;
import org.jspecify.annotations.Nullable;

/** Codes in words, from the code tables; a code that they lack stands for itself. */
record VaccineWords(CodeSets codes) {

    /** CDC's short description. */
    String vaccine(Cvx cvx) {
        return codes.cvx(cvx).map(CvxCode::text).orElse("CVX " + cvx);
    }

    /** The same for a code as the schedule writes it. */
    String vaccine(int cvx) {
        return Cvx.read(Integer.toString(cvx)).map(this::vaccine).orElse("CVX " + cvx);
    }

    /** The product's name; empty when none was sent. */
    String product(@Nullable String ndc) {
        return ndc == null ? "" : codes.ndc(ndc).map(NdcCode::product).orElse("NDC " + ndc);
    }

    String manufacturer(@Nullable String mvx) {
        return mvx == null ? "" : codes.mvx(mvx).map(MvxCode::text).orElse(mvx);
    }

    /** The table's words for a value, else the sender's, else the code. */
    String value(Hl7Table table, @Nullable CodedValue value) {
        if (value == null) {
            return "";
        }
        return codes.table(table).text(value.code()).orElseGet(() -> sent(value));
    }

    /** The words that came with a value, else its code. */
    static String sent(CodedValue value) {
        return Names.inert(value.text() == null || value.text().isBlank() ? value.code() : value.text());
    }
}
