package org.jenner.cdsi.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All about one vaccine group.
 *
 * @param evaluations doses that hold an antigen of the group, by date
 * @param standard the forecast that follows the patient's age; null when no standard series is relevant
 * @param risk the forecast that follows the patient's conditions; null when no risk series is relevant
 */
public record VaccineGroupAssessment(
        String vaccineGroup,
        List<DoseEvaluation> evaluations,
        @Nullable VaccineGroupForecast standard,
        @Nullable VaccineGroupForecast risk) {

    /** The standard forecast and the risk forecast, those that there are. */
    public List<VaccineGroupForecast> forecasts() {
        return Stream.of(standard, risk).filter(Objects::nonNull).toList();
    }

    /**
     * The forecast to show where there is room for one: of the two, the one that asks for a dose; if both do, the one
     * whose recommended date is earlier, the risk forecast when they are equal or neither asks.
     */
    public Optional<VaccineGroupForecast> primary() {
        if (risk == null || standard == null) {
            return Optional.ofNullable(risk == null ? standard : risk);
        }
        var riskDates = risk.dates();
        var standardDates = standard.dates();
        if (standardDates == null) {
            return Optional.of(risk);
        }
        boolean standardFirst = riskDates == null || standardDates.recommended().isBefore(riskDates.recommended());
        return Optional.of(standardFirst ? standard : risk);
    }
}
