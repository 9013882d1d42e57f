package org.jenner.registry.chart;

import java.util.Optional;
import org.jenner.registry.record.observation.Observation;
import org.jenner.registry.record.source.ObservationStatement;
import org.jenner.registry.reference.codes.Hl7Table;

/**
 * A fact about the person that bears on immunization.
 *
 * @param kind what it is
 * @param from the day from which it holds, when it is known
 * @param until the day to which it holds, when it ends
 * @param reporter the organization that tells it
 */
public record Fact(Kind kind, String value, Optional<String> from, Optional<String> until, String reporter) {

    /** What a fact is, by the LOINC code of OBX-3. */
    public enum Kind {
        CONTRAINDICATION(Hl7Table.CONTRAINDICATION),
        HISTORY_OF_DISEASE(Hl7Table.HISTORY_OF_DISEASE),
        SEROLOGICAL_EVIDENCE(Hl7Table.SEROLOGICAL_EVIDENCE),
        SPECIAL_INDICATION(Hl7Table.SPECIAL_INDICATION),
        OTHER(Hl7Table.OBSERVATION);

        private final Hl7Table values;

        Kind(Hl7Table values) {
            this.values = values;
        }

        static Kind of(String loinc) {
            return switch (loinc) {
                case "30945-0" -> CONTRAINDICATION;
                case "59784-9" -> HISTORY_OF_DISEASE;
                case "75505-8" -> SEROLOGICAL_EVIDENCE;
                case "59785-6" -> SPECIAL_INDICATION;
                default -> OTHER;
            };
        }
    }

    static Fact of(Observation observation, VaccineWords words, String reporter) {
        ObservationStatement said = observation.statement();
        Kind kind = Kind.of(said.kind());
        return new Fact(
                kind,
                words.value(kind.values, said.value()),
                Optional.ofNullable(said.observed()).map(Dates::of),
                Optional.ofNullable(said.expires()).map(Dates::of),
                reporter);
    }
}
