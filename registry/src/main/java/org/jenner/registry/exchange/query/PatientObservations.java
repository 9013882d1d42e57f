package org.jenner.registry.exchange.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jenner.hl7.SegmentBuilder;
import org.jenner.registry.record.observation.Observation;
import org.jenner.registry.record.source.ObservationStatement;
import org.jenner.registry.reference.codes.Hl7Table;

/**
 * Facts about the patient that belong to no dose (history of disease, serology, contraindications, indications), on carriers
 * without a vaccine (RXA-5 = 998): one carrier for each day on which something was observed.
 */
final class PatientObservations {

    private final OrderWriter orders;
    private final Coding coding;

    PatientObservations(OrderWriter orders, Coding coding) {
        this.orders = orders;
        this.coding = coding;
    }

    /**
     * The order groups.
     *
     * @param today stands in RXA-3, which is required, when nobody said since when a fact is known
     */
    List<SegmentBuilder> write(List<Observation> observations, LocalDate today) {
        Map<LocalDate, ObservationSegments> byDay = new LinkedHashMap<>();
        for (Observation observation : observations) {
            LocalDate observed = observation.statement().observed();
            add(
                    byDay.computeIfAbsent(observed == null ? today : observed, _ -> new ObservationSegments()),
                    observation.statement());
        }
        List<SegmentBuilder> segments = new ArrayList<>();
        byDay.forEach((day, obx) -> {
            segments.add(orders.carrierOrc());
            segments.add(orders.carrierRxa(day));
            segments.addAll(obx.segments());
        });
        return segments;
    }

    private void add(ObservationSegments obx, ObservationStatement statement) {
        obx.beginSet();
        switch (statement.kind()) {
            case "30945-0" -> contraindication(obx, statement);
            case "59784-9" -> coded(obx, Loinc.DISEASE_WITH_PRESUMED_IMMUNITY, Hl7Table.HISTORY_OF_DISEASE, statement);
            case "75505-8" -> coded(obx, Loinc.SEROLOGICAL_EVIDENCE, Hl7Table.SEROLOGICAL_EVIDENCE, statement);
            case "31044-1" -> coded(obx, Loinc.REACTION, Hl7Table.REACTION, statement);
            case "59785-6" -> coded(obx, Loinc.INDICATION, Hl7Table.SPECIAL_INDICATION, statement);
            default -> other(obx, statement);
        }
    }

    /** A kind that the guide does not list goes out as it came in. */
    private void other(ObservationSegments obx, ObservationStatement statement) {
        obx.begin(statement.kind(), coding.text(Hl7Table.OBSERVATION, statement.kind()), "CE")
                .setComponents(
                        5,
                        statement.value().code(),
                        Texts.of(statement.value().text()),
                        statement.value().system() == null
                                ? "L"
                                : statement.value().system())
                .set(14, Texts.of(statement.observed()));
    }

    private void contraindication(ObservationSegments obx, ObservationStatement statement) {
        coded(obx, Loinc.CONTRAINDICATION, Hl7Table.CONTRAINDICATION, statement);
        obx.day(Loinc.CONTRAINDICATION_EFFECTIVE, statement.observed());
        obx.day(Loinc.CONTRAINDICATION_EXPIRATION, statement.expires());
    }

    private void coded(ObservationSegments obx, Loinc kind, Hl7Table table, ObservationStatement statement) {
        obx.coded(kind, coding.coded(table, statement.value())).set(14, Texts.of(statement.observed()));
    }
}
