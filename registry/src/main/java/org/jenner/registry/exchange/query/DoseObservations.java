package org.jenner.registry.exchange.query;

import java.util.List;
import org.jenner.hl7.FieldText;
import org.jenner.hl7.SegmentBuilder;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.record.source.DoseStatement;
import org.jenner.registry.record.source.VaccineInformationStatement;
import org.jenner.registry.reference.codes.Cvx;
import org.jenner.registry.reference.codes.Hl7Table;

/** What was reported with a dose: eligibility, funding, information statements, reactions, comments. Each is a set. */
final class DoseObservations {

    private final Coding coding;

    DoseObservations(Coding coding) {
        this.coding = coding;
    }

    List<SegmentBuilder> write(DoseStatement dose) {
        ObservationSegments obx = new ObservationSegments();
        eligibility(obx, dose);
        CodedValue funding = dose.fundingSource();
        if (funding != null) {
            coded(obx.beginSet(), Loinc.FUNDING_SOURCE, Hl7Table.FUNDING_SOURCE, funding);
        }
        for (VaccineInformationStatement statement : dose.informationStatements()) {
            statement(obx.beginSet(), statement);
        }
        for (CodedValue reaction : dose.reactions()) {
            coded(obx.beginSet(), Loinc.REACTION, Hl7Table.REACTION, reaction);
        }
        for (String comment : dose.comments()) {
            obx.beginSet().text(Loinc.COMMENT, comment);
        }
        return obx.segments();
    }

    private void eligibility(ObservationSegments obx, DoseStatement dose) {
        CodedValue eligibility = dose.eligibility();
        if (eligibility == null) {
            return;
        }
        SegmentBuilder segment =
                coded(obx.beginSet(), Loinc.FUNDING_ELIGIBILITY, Hl7Table.FUNDING_ELIGIBILITY, eligibility);
        CodedValue method = dose.eligibilityMethod();
        if (method != null) {
            coding.coded(segment, 17, 1, Hl7Table.ELIGIBILITY_METHOD, method);
        }
    }

    /** The two forms of rule IZ-24: by barcode, or by vaccine type and edition. */
    private void statement(ObservationSegments obx, VaccineInformationStatement statement) {
        String barcode = statement.barcode();
        String vaccineType = statement.vaccineType();
        if (barcode != null) {
            obx.coded(Loinc.DOCUMENT_TYPE, FieldText.of(barcode, "", "cdcgs1vis"));
        } else if (vaccineType != null) {
            obx.coded(Loinc.VACCINE_TYPE, coding.vaccine(new Cvx(vaccineType)));
            obx.day(Loinc.STATEMENT_PUBLISHED, statement.published());
        }
        obx.day(Loinc.STATEMENT_PRESENTED, statement.presented());
    }

    private SegmentBuilder coded(ObservationSegments obx, Loinc observation, Hl7Table table, CodedValue value) {
        return obx.coded(observation, coding.coded(table, value));
    }
}
