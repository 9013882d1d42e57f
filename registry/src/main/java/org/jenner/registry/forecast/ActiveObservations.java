package org.jenner.registry.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jenner.cdsi.patient.ActiveObservation;
import org.jenner.registry.record.consolidate.DoseRecord;
import org.jenner.registry.record.consolidate.PersonRecord;
import org.jenner.registry.record.observation.Observation;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.record.source.ObservationStatement;

/**
 * Which observations of the schedule are true of a person on a day: from history of disease, serology, contraindications and
 * special indications (OBX 59784-9, 75505-8, 30945-0, 59785-6), from reactions to doses (31044-1), and from immune globulins
 * given. See docs/readings-query.md, "Observations".
 */
final class ActiveObservations {

    private static final Set<String> KINDS = Set.of("59784-9", "75505-8", "30945-0", "59785-6");

    /** Pregnancy passes without anybody reporting it: 42 weeks is as long as one lasts. */
    private static final Map<String, Integer> DAYS_THAT_IT_LASTS = Map.of("77386006", 42 * 7);

    private static final String ANAPHYLAXIS = "39579001";

    /** A reaction to a dose that is, as history, a contraindication under another code: intussusception. */
    private static final Map<String, CodedValue> AS_HISTORY =
            Map.of("VXC15", new CodedValue("VXC21", null, "CDCPHINVS"));

    private ActiveObservations() {}

    static List<ActiveObservation> of(PersonRecord record, ObservationCodes codes, LocalDate asOf) {
        Set<ActiveObservation> active = new LinkedHashSet<>();
        for (Observation observation : record.observations()) {
            active.addAll(reported(observation.statement(), codes, asOf));
        }
        for (DoseRecord dose : record.doses()) {
            if (dose.best().completion().given()
                    && !dose.best().administered().day().isAfter(asOf)) {
                active.addAll(fromDose(dose, codes));
            }
        }
        return List.copyOf(active);
    }

    private static List<ActiveObservation> reported(
            ObservationStatement statement, ObservationCodes codes, LocalDate asOf) {
        if (!KINDS.contains(statement.kind()) || !holdsOn(statement, asOf)) {
            return List.of();
        }
        return codes
                .ofReported(statement.value())
                .map(code -> new ActiveObservation(code, statement.observed()))
                .stream()
                .toList();
    }

    private static boolean holdsOn(ObservationStatement statement, LocalDate asOf) {
        LocalDate observed = statement.observed();
        LocalDate expires = statement.expires();
        Integer lasts = DAYS_THAT_IT_LASTS.get(statement.value().code());
        if (expires != null) {
            return !expires.isBefore(asOf) && (observed == null || !observed.isAfter(asOf));
        }
        if (lasts != null) {
            return observed != null
                    && !observed.isAfter(asOf)
                    && !observed.plusDays(lasts).isBefore(asOf);
        }
        return observed == null || !observed.isAfter(asOf);
    }

    private static List<ActiveObservation> fromDose(DoseRecord dose, ObservationCodes codes) {
        int cvx = Integer.parseInt(dose.best().cvx().code());
        LocalDate day = dose.best().administered().precision() == ClinicalDate.Precision.DAY
                ? dose.best().administered().day()
                : null;
        List<ActiveObservation> active = new ArrayList<>();
        for (CodedValue reaction : dose.best().reactions()) {
            if (reaction.code().equals(ANAPHYLAXIS)
                    || reaction.code().equals(ObservationCodes.ALLERGY_TO_PREVIOUS_DOSE)) {
                codes.ofAllergyTo(cvx).forEach(code -> active.add(new ActiveObservation(code, day)));
            } else {
                codes.ofReported(AS_HISTORY.getOrDefault(reaction.code(), reaction))
                        .ifPresent(code -> active.add(new ActiveObservation(code, day)));
            }
        }
        codes.ofAdministered(cvx).forEach(code -> active.add(new ActiveObservation(code, day)));
        return active;
    }
}
