package org.jenner.registry.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jenner.cdsi.schedule.Observation;
import org.jenner.registry.record.source.CodedValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationCodesTest {

    private static final ObservationCodes CODES = new ObservationCodes(
            List.of(
                    observation("007", "SNOMED 77386006", "SNOMED 102874004"),
                    observation("028", "SNOMED 49723003", "CDCPHINVS VXC21"),
                    observation("050", "SNOMED 159138004", "SNOMED 24932003"),
                    observation("051", "SNOMED 14698002", "SNOMED 24932003"),
                    observation("080", "CDCPHINVS VXC20"),
                    observation("081", "CVX 10", "CVX 110", "CDCPHINVS VXC20"),
                    observation("086", "CVX 110", "CDCPHINVS VXC20"),
                    observation("125", "CVX 13"),
                    observation("270", "CVX 317")),
            List.of(10, 110, 317));

    @ParameterizedTest(name = "{0} of {1} means {2}")
    @CsvSource(
            nullValues = "none",
            value = {
                "77386006, SCT, 007",
                "77386006, SNOMED-CT, 007",
                "77386006, none, 007",
                "77386006, CDCPHINVS, none",
                "VXC21, CDCPHINVS, 028",
                "VXC21, SCT, none",
                // Under several observations it says none of them.
                "24932003, SCT, none",
                // Without a vaccine the allergy to a vaccine means the one that names none.
                "VXC20, CDCPHINVS, 080",
                "12345, SCT, none",
                // A vaccine is no observation.
                "10, CVX, none"
            })
    void mapsWhatWasReported(String code, @Nullable String system, @Nullable String observation) {
        assertThat(CODES.ofReported(new CodedValue(code, null, system)).orElse(null))
                .isEqualTo(observation);
    }

    @Test
    void mapsAnAllergyToTheVaccineThatWasGiven() {
        assertThat(CODES.ofAllergyTo(110)).containsExactly("081", "086");
        assertThat(CODES.ofAllergyTo(317)).isEmpty();
    }

    @Test
    void countsTheGivingOfAGlobulinNeverThatOfAVaccine() {
        assertThat(CODES.ofAdministered(13)).containsExactly("125");
        assertThat(CODES.ofAdministered(317)).isEmpty();
        assertThat(CODES.ofAdministered(110)).isEmpty();
    }

    private static Observation observation(String code, String... codedValues) {
        return new Observation(
                code,
                "title",
                List.of(codedValues).stream()
                        .map(value -> new Observation.CodedValue(value.split(" ")[0], value.split(" ")[1]))
                        .toList());
    }
}
