package org.jenner.registry.reference.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes as senders write them, and as they are kept. */
class CodeValuesTest {

    @ParameterizedTest(name = "CVX {0} is {1}")
    @CsvSource({"3, 03", "03, 03", "003, 03", "' 03 ', 03", "10, 10", "010, 10", "133, 133", "0, 00", "998, 998"})
    void readsCvxAsSent(String sent, String code) {
        assertThat(Cvx.read(sent)).contains(new Cvx(code));
    }

    @ParameterizedTest(name = "''{0}'' is no CVX")
    @ValueSource(strings = {"", " ", "1234", "MMR", "3a", "-3", "0 3", "٣"})
    void refusesWhatIsNoCvx(String sent) {
        assertThat(Cvx.read(sent)).isEmpty();
    }

    @ParameterizedTest(name = "''{0}'' is not the kept form of a CVX")
    @ValueSource(strings = {"3", "003", " 03", "010", "1000", ""})
    void keepsCvxInOneForm(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cvx(code));
    }

    @Test
    void ordersCvxByNumber() {
        assertThat(List.of(new Cvx("115"), new Cvx("20"), new Cvx("03")).stream()
                        .sorted())
                .containsExactly(new Cvx("03"), new Cvx("20"), new Cvx("115"));
    }

    @ParameterizedTest(name = "MVX {0} is {1}")
    @CsvSource({"PMC, PMC", "pmc, PMC", "' AB ', AB"})
    void readsMvxAsSent(String sent, String code) {
        assertThat(Mvx.read(sent)).contains(new Mvx(code));
    }

    @ParameterizedTest(name = "''{0}'' is no MVX")
    @ValueSource(strings = {"", "P", "PMCX", "P1C", "Sanofi Pasteur"})
    void refusesWhatIsNoMvx(String sent) {
        assertThat(Mvx.read(sent)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Mvx(sent));
    }

    @ParameterizedTest(name = "NDC {0} is {1}")
    @CsvSource({
        "49281-0286-01, 49281-0286-01",
        "49281028601, 49281-0286-01",
        "0006-4681-00, 00006-4681-00",
        "49281-286-01, 49281-0286-01",
        "49281-0286-1, 49281-0286-01",
        "' 49281-0286-01 ', 49281-0286-01"
    })
    void readsNdcAsSent(String sent, String code) {
        assertThat(Ndc.readings(sent)).containsExactly(new Ndc(code));
    }

    @Test
    void tenBareDigitsHaveThreeReadings() {
        assertThat(Ndc.readings("4928128601"))
                .containsExactly(new Ndc("04928-1286-01"), new Ndc("49281-0286-01"), new Ndc("49281-2860-01"));
        assertThat(Ndc.readings("0000000000")).containsExactly(new Ndc("00000-0000-00"));
    }

    @ParameterizedTest(name = "''{0}'' is no NDC")
    @ValueSource(strings = {"", "133", "4928-286-1", "4928-286-01", "492810286011", "49281-0286", "49281-0286-0A"})
    void refusesWhatIsNoNdc(String sent) {
        assertThat(Ndc.readings(sent)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Ndc(sent));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "measles, mumps and rubella virus vaccine|VACCINE",
                "tetanus immune globulin|IMMUNE_GLOBULIN",
                "diphtheria antitoxin|IMMUNE_GLOBULIN",
                "Rho(D) Unspecified formulation|IMMUNE_GLOBULIN",
                "Respiratory syncytial virus (RSV) monoclonal antibody (MAB), unspecified|MONOCLONAL_ANTIBODY",
                "tuberculin skin test; unspecified formulation|SKIN_TEST",
                "AS03 Adjuvant|OTHER",
                "SARS-COV-2 (COVID-19) vaccine SP, protein-based, adjuvanted|VACCINE",
                "Staphylococcus bacteriophage lysate|OTHER",
                "no vaccine administered|NONE",
                "unknown vaccine or immune globulin|NONE",
                "RESERVED - do not use|NONE"
            })
    void tellsTheKindByTheFullName(String fullName, CvxKind kind) {
        assertThat(CvxKind.of(fullName)).isEqualTo(kind);
    }
}
