package org.jenner.registry.reference.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The code sets that come with the registry, asked as intake and query ask them. */
class CodeSetsTest {

    static final Path FOLDER = Path.of("..", "codesets");
    private static final CodeSets CODES = CodeSets.load(FOLDER);

    @ParameterizedTest(name = "CVX {0}: {1}, {2}, {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "03|MMR|ACTIVE|VACCINE|false",
                "3|MMR|ACTIVE|VACCINE|false",
                "107|DTaP, unspecified formulation|INACTIVE|VACCINE|true",
                "57|hantavirus|NEVER_ACTIVE|VACCINE|false",
                "77|Tick-borne encephalitis vaccine (non-US)|NON_US|VACCINE|false",
                "30|HBIG|ACTIVE|IMMUNE_GLOBULIN|false",
                "93|RSV-MAb|ACTIVE|MONOCLONAL_ANTIBODY|false",
                "128|Novel Influenza-H1N1-09, all formulations|INACTIVE|VACCINE|true",
                "998|no vaccine administered|INACTIVE|NONE|false"
            })
    void knowsCvx(String sent, String text, CvxStatus status, CvxKind kind, boolean unspecified) {
        var code = CODES.cvx(sent).orElseThrow();
        assertThat(code.text()).isEqualTo(text);
        assertThat(code.status()).isEqualTo(status);
        assertThat(code.kind()).isEqualTo(kind);
        assertThat(code.unspecified()).isEqualTo(unspecified);
        assertThat(code.isVaccine()).isEqualTo(kind == CvxKind.VACCINE);
    }

    @Test
    void keepsLettersBeyondLatin() {
        assertThat(CODES.cvx("306").orElseThrow().fullName()).contains("IgG1κ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"124", "777", "00", "", "MMR"})
    void doesNotKnowOtherCvx(String sent) {
        assertThat(CODES.cvx(sent)).isEmpty();
    }

    @Test
    void knowsManufacturers() {
        assertThat(CODES.mvx("PMC").orElseThrow().text()).isEqualTo("Sanofi Pasteur");
        assertThat(CODES.mvx("CHI").orElseThrow().active()).isFalse();
        assertThat(CODES.mvx("XXX")).isEmpty();
        assertThat(CODES.mvx("")).isEmpty();
    }

    @ParameterizedTest(name = "NDC {0} is CVX {1}")
    @CsvSource({
        "49281-0286-01, 106",
        "49281028601, 106",
        "49281-286-01, 106",
        "4928128601, 106",
        "0006-4119-03, 165",
        "00006411903, 165",
        "58160-0821-01, 43 44",
        // Read as 50632-0001-01 it is JYNNEOS, as 50632-0010-01 RabAvert: no answer is better than a guess.
        "5063200101, ''",
        "50632-0010-01, 176",
        "11111-1111-11, ''",
        "106, ''"
    })
    void findsTheVaccineOfAnNdc(String sent, String cvx) {
        var expected = Arrays.stream(cvx.split(" "))
                .filter(c -> !c.isEmpty())
                .map(Cvx::new)
                .toList();
        assertThat(CODES.ndcToCvx(sent)).isEqualTo(expected);
    }

    @Test
    void tellsUnitsManufacturersAndDatesOfAProduct() {
        var vaxchora = CODES.ndc("50632-0015-02").orElseThrow();
        assertThat(vaxchora.product()).isEqualTo("Vaxchora");
        assertThat(vaxchora.units()).containsExactlyInAnyOrder(NdcCode.Unit.USE, NdcCode.Unit.SALE);
        assertThat(vaxchora.mvx()).containsExactly(new Mvx("BN"));
        assertThat(vaxchora.start()).isEqualTo(LocalDate.of(2024, 6, 1));
        assertThat(vaxchora.end()).isNull();
        // The id 3007 of CDC's linker is FLUAD of one maker and FLUVIRIN of another.
        assertThat(CODES.ndc("70461-0020-04").orElseThrow().mvx()).containsExactly(new Mvx("SEQ"));
        assertThat(CODES.ndc("66521-0114-02").orElseThrow().mvx()).containsExactly(new Mvx("NOV"));
    }

    @ParameterizedTest(name = "CVX {0} is of the family {1}")
    @CsvSource({
        "20, DTAP",
        "110, DTAP+HepB+POLIO",
        "109, PneumoPCV+PneumoPPV",
        "03, MMR",
        "190, CVX 190",
        "998, CVX 998"
    })
    void namesTheFamily(String cvx, String family) {
        assertThat(CODES.vaccineFamily(new Cvx(cvx))).isEqualTo(family);
    }

    @Test
    void aVaccineWithoutGroupHasNone() {
        assertThat(CODES.groups(new Cvx("190"))).isEmpty();
        assertThat(CODES.groups(new Cvx("94"))).containsExactly("MMR", "VARICELLA");
    }

    @ParameterizedTest(name = "{0} unspecified for {1}: {2}")
    @CsvSource({
        "107, 20, true",
        "107, 110, true",
        "45, 110, true",
        "20, 107, false",
        "107, 107, false",
        "107, 115, false",
        "107, 08, false",
        "109, 33, true",
        "109, 133, true",
        "109, 152, true",
        "152, 133, true",
        "152, 109, false",
        "152, 33, false",
        "88, 151, true",
        "151, 111, true",
        "151, 140, false",
        "182, 02, true",
        "89, 182, true",
        "304, 306, true",
        "314, 306, false",
        "315, 306, true",
        "213, 500, true",
        "500, 213, false",
        "500, 510, true",
        "139, 113, true",
        "196, 113, true",
        "196, 138, false",
        "112, 35, true",
        "03, 94, false",
        "999, 03, false"
    })
    void knowsWhatAnUnspecifiedFormulationStandsFor(String unspecified, String specific, boolean stands) {
        assertThat(CODES.isUnspecifiedFormOf(new Cvx(unspecified), new Cvx(specific)))
                .isEqualTo(stands);
    }

    @ParameterizedTest(name = "{0} and {1} may be the same: {2}")
    @CsvSource({"20, 20, true", "107, 20, true", "20, 107, true", "20, 106, false", "107, 45, false", "83, 85, true"})
    void tellsWhetherTwoCodesMayBeTheSameVaccine(String one, String other, boolean same) {
        assertThat(CODES.mayBeSameVaccine(new Cvx(one), new Cvx(other))).isEqualTo(same);
    }

    /** A new unspecified code must be given its specific forms; 179 has none, CDC codes no monovalent oral vaccine. */
    @Test
    void everyUnspecifiedFormulationStandsForSomething() {
        assertThat(CODES.allCvx())
                .filteredOn(code ->
                        code.unspecified() && CODES.specificForms(code.code()).isEmpty())
                .map(code -> code.code().code())
                .containsExactly("179");
        assertThat(CODES.allCvx())
                .filteredOn(code ->
                        !code.unspecified() && !CODES.specificForms(code.code()).isEmpty())
                .isEmpty();
    }

    @Test
    void knowsTheEditionOfAStatementByItsBarcode() {
        var edition = CODES.vis(" 253088698300003511070517").orElseThrow();
        assertThat(edition.document()).isEqualTo("Diphtheria/Tetanus/Pertussis (DTaP) VIS");
        assertThat(edition.edition()).isEqualTo(LocalDate.of(2007, 5, 17));
        assertThat(edition.current()).isFalse();
        assertThat(CODES.vis("253")).isEmpty();
        assertThat(CODES.visOf(new Cvx("20"))).anyMatch(VisEdition::current).contains(edition);
        assertThat(CODES.visOf(new Cvx("999"))).isEmpty();
    }

    @Test
    void knowsTradeNames() {
        assertThat(CODES.tradeNames(new Cvx("110"))).extracting(TradeName::name).containsExactly("PEDIARIX");
        assertThat(CODES.tradeNames(new Cvx("100"))).extracting(TradeName::name).containsOnlyOnce("PREVNAR 7");
        assertThat(CODES.allCvx().stream()
                        .flatMap(code -> CODES.tradeNames(code.code()).stream())
                        .map(TradeName::mvx)
                        .filter(Objects::isNull))
                .hasSize(12);
    }

    @ParameterizedTest(name = "{0} is sent as {1}")
    @CsvSource({
        "DTaP/Tdap/Td, 107",
        "HepB, 45",
        "Polio, 89",
        "MMR, 03",
        "Influenza, 88",
        "Pneumococcal, 109",
        "RSV, 304"
    })
    void namesTheCodeOfAScheduleGroup(String group, String cvx) {
        var code = CODES.scheduleGroup(group).orElseThrow();
        assertThat(code.cvx()).isEqualTo(new Cvx(cvx));
        assertThat(code.text()).isEqualTo(CODES.cvx(code.cvx()).orElseThrow().text());
    }

    /** An unspecified formulation wherever CDC has one; the exceptions have none. */
    @Test
    void scheduleGroupsAreSentAsUnspecifiedFormulations() {
        assertThat(CODES.scheduleGroups()).hasSize(26);
        assertThat(CODES.scheduleGroups().values())
                .filteredOn(group -> !CODES.cvx(group.cvx()).orElseThrow().unspecified())
                .extracting(VaccineGroupCode::name)
                .containsExactly("Chikungunya", "MMR", "Varicella");
        assertThat(CODES.scheduleGroup("DTAP")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Hl7Table.class)
    void holdsEveryTable(Hl7Table table) {
        assertThat(CODES.table(table).values()).isNotEmpty().allSatisfy(value -> {
            assertThat(CODES.table(table).text(value.code())).contains(value.text());
            assertThat(CODES.table(table).has(" " + value.code() + " ")).isTrue();
        });
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "HL70001, F, Female, HL70001, false",
        "HL70064, V04, VFC eligible - American Indian/Alaska native, HL70064, false",
        "HL70064, V00, Unknown or not determined, HL70064, true",
        "HL70005, 2106-3, White, CDCREC, false",
        "HL70189, H, Hispanic or Latino, HL70189, true",
        "PHVS_VaccinationContraindication_IIS, 91930004, Allergy to eggs (disorder), SCT, false",
        "PHVS_VaccinationContraindication_IIS, VXC21, Previous history of intussusception, CDCPHINVS, false",
        "HL70292, 03, MMR, CVX, false",
        "MVX, PMC, Sanofi Pasteur, MVX, false"
    })
    void answersFromTables(String table, String code, String text, String system, boolean legacy) {
        assertThat(CODES.table(table).orElseThrow().find(code)).contains(new CodedValue(code, system, text, legacy));
    }

    @Test
    void tablesDoNotKnowOtherCodes() {
        assertThat(CODES.table(Hl7Table.ADMINISTRATIVE_SEX).has("f")).isFalse();
        assertThat(CODES.table(Hl7Table.ADMINISTRATIVE_SEX).text("")).isEmpty();
        assertThat(CODES.table("HL79999")).isEmpty();
        assertThat(CODES.table("")).isEmpty();
    }

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({
        "HL70292, CVX",
        "HL70227, MVX",
        "HL70005, CDCREC",
        "hl70189, CDCREC",
        "' CVX ', CVX",
        "NIP0001, NIP001",
        "99LAB, 99LAB"
    })
    void knowsOldNamesOfCodingSystems(String sent, String system) {
        assertThat(CODES.codingSystem(sent)).isEqualTo(system);
    }

    @Test
    void namesItsVersion() {
        var version = CODES.version();
        assertThat(version.published()).isAfterOrEqualTo(LocalDate.of(2025, 11, 19));
        assertThat(version.sha256()).matches("[0-9a-f]{64}");
        assertThat(version.label()).startsWith(version.published() + " (").hasSize(25);
        assertThat(CodeSets.load(FOLDER).version()).isEqualTo(version);
    }

    @Test
    void holdsNoProcedureCodes() {
        assertThat(List.of(CodeFile.values()))
                .noneMatch(file -> file.columns().stream().anyMatch(column -> column.contains("cpt")));
        assertThat(CODES.table("CPT")).isEmpty();
        assertThat(CODES.table("C4")).isEmpty();
    }
}
