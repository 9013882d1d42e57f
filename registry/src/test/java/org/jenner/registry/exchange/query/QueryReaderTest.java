package org.jenner.registry.exchange.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jenner.hl7.problem.Location;
import org.jenner.hl7.problem.Problem;
import org.jenner.registry.exchange.intake.problem.Problems;
import org.jenner.registry.exchange.intake.value.ReadingContext;
import org.jenner.registry.record.link.PersonQuery;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.PatientIdentifier;
import org.jenner.registry.record.source.PersonName;
import org.jenner.registry.record.source.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTest {

    private static final String Z34 = "Z34^Request Immunization History^CDCPHINVS";

    @Test
    void readsEveryElement() {
        QueryReading.Complete complete = complete("MSH|^~\\&|||||20251201101500-0500||QBP^Q11^QBP_Q11|1|P|2.5.1|||ER|AL"
                + "|||||Z34^CDCPHINVS\r"
                + "QPD|" + Z34 + "|TAG-1|MRN-1^^^CLINIC^MR~10000000018^^^EXAMPLE-IIS^SR|Synthetic^Sample^Middle^JR^^^L|"
                + "Maiden^Mother^^^^^M|202001151230|F|1 Test Street^Unit 2^Exampleton^EX^00001^USA^L|"
                + "^PRN^PH^^1^555^5550100|Y|2\rRCP|I|3^RD&records&HL70126\r");

        PersonQuery person = complete.query().person();
        assertThat(complete.problems()).isEmpty();
        assertThat(complete.query().profile()).isEqualTo(RequestProfile.HISTORY);
        assertThat(complete.query().tag()).isEqualTo("TAG-1");
        assertThat(complete.query().limit()).isEqualTo(3);
        assertThat(person.partition()).isEqualTo(5);
        assertThat(person.identifiers())
                .containsExactly(
                        new PatientIdentifier("MRN-1", "CLINIC", "MR"),
                        new PatientIdentifier("10000000018", "EXAMPLE-IIS", "SR"));
        assertThat(person.name()).isEqualTo(new PersonName("Synthetic", "Sample", "Middle", "JR", "L"));
        assertThat(person.mothersMaidenName()).isEqualTo(new PersonName("Maiden", "Mother", null, null, "M"));
        assertThat(person.birthDate()).isEqualTo(ClinicalDate.of(LocalDate.of(2020, 1, 15)));
        assertThat(person.sex()).isEqualTo(Sex.FEMALE);
        assertThat(person.address())
                .satisfies(address -> assertThat(address.street()).isEqualTo("1 Test Street"));
        assertThat(person.telecom())
                .satisfies(phone -> assertThat(phone.localNumber()).isEqualTo("5550100"));
        assertThat(person.multipleBirth()).isTrue();
        assertThat(person.birthOrder()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "QPD|Z34^N^C||MRN-1^^^CLINIC^MR|||20200115;query-tag-missing;QPD^1^2;E;101",
                "QPD|Z34^N^C|T||||20200115|F;query-element-missing;QPD^1^3;E;101",
                "QPD|Z34^N^C|T|MRN-1^^^CLINIC^MR||||F;query-element-missing;QPD^1^6;E;101",
                "QPD|Z34^N^C|T||Synthetic^^^^^^L||20200115;query-element-missing;QPD^1^4^1^2;E;101",
                "QPD|Z34^N^C|T||^Sample^^^^^L||20200115;query-element-missing;QPD^1^4^1^1;E;101",
                "QPD|Z34^N^C|T||Synthetic^Sample^^^^^L;query-element-missing;QPD^1^6;E;101",
                "QPD|Z34^N^C|T||Synthetic^Sample^^^^^L||20201315;birth-date-invalid;QPD^1^6;E;102",
                "QPD|Z34^N^C|T||Synthetic^Sample^^^^^L||01/15/2020;birth-date-invalid;QPD^1^6;E;102",
                "QPD|Z34^N^C|T||Synthetic^Sample^^^^^L||202001;birth-date-imprecise;QPD^1^6;E;102",
                "QPD|Z34^N^C|T||Synthetic^Sample^^^^^L||20251203;birth-date-in-future;QPD^1^6;E;101",
                "QPD|Z34^N^C|T|MRN-1^^^CLINIC^MR|||20200115|X;code-unknown;QPD^1^7;W;103",
                "QPD|Z34^N^C|T|MRN-1^^^CLINIC^MR|||20200115||||1;code-unknown;QPD^1^10;W;103",
                "QPD|Z34^N^C|T|MRN-1^^^CLINIC^MR|||20200115|||||second;number-invalid;QPD^1^11;W;102",
                "QPD|Z34^N^C|T|MRN-1^^^^MR|||20200115;required-component-missing;QPD^1^3^1^4;W;101",
                "QPD|Z34^N^C|T|MRN-1^^^CLINIC^MR|Synthetic^Sample;required-component-missing;QPD^1^4^1^7;W;101",
            })
    void tellsWhatIsWrongAndWhere(String qpd, String code, String location, String severity, String hl7) {
        QueryReading reading = read(message("Z34", qpd, "RCP|I|5^RD&records&HL70126"));

        assertThat(reading.problems()).hasSize(1);
        Problem problem = reading.problems().getFirst();
        Location place = problem.location();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(place == null ? "" : place.erl()).isEqualTo(location);
        assertThat(problem.severity().code()).isEqualTo(severity);
        assertThat(problem.hl7ErrorCode().code()).isEqualTo(hl7);
        assertThat(reading instanceof QueryReading.Malformed).isEqualTo(severity.equals("E"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"QPD|Z34^N^C|T", "QPD|Z34^N^C|T|||||F", "QPD|Z34^N^C|T|||||F||^PRN^PH^^1^555^5550100"})
    void namesWhatWouldBeEnoughAtLeast(String qpd) {
        QueryReading reading = read(message("Z34", qpd, "RCP|I|5^RD&records&HL70126"));

        assertThat(reading).isInstanceOf(QueryReading.Malformed.class);
        assertThat(reading.problems())
                .extracting(Problem::text)
                .containsExactly(
                        "QPD-3 (patient identifier) is empty or incomplete; nobody was searched.",
                        "QPD-6 (date of birth) is empty or incomplete; nobody was searched.");
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource(
            nullValues = "none",
            value = {
                "RCP|I|5^RD&records&HL70126, 5, none",
                "RCP||1^RD, 1, none",
                "RCP|I|10^RD, 10, none",
                "RCP|I|99^RD&records, 10, none",
                "RCP|I, 10, limit-missing",
                "RCP|I|^RD, 10, limit-missing",
                "'', 10, limit-missing",
                "RCP|I|0^RD, 10, limit-invalid",
                "RCP|I|-1^RD, 10, limit-invalid",
                "RCP|I|99999999999^RD, 10, limit-invalid",
                "RCP|I|many^RD, 10, limit-invalid",
                "RCP|D|5^RD, 5, priority-unsupported"
            })
    void takesTheLowerLimit(String rcp, int limit, String problem) {
        QueryReading reading = read(message("Z34", "QPD|" + Z34 + "|T|MRN-1^^^CLINIC^MR|||20200115", rcp));

        assertThat(((QueryReading.Complete) reading).query().limit()).isEqualTo(limit);
        assertThat(reading.problems().stream().map(Problem::code))
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @ParameterizedTest(name = "MSH-21 {0} and QPD-1 {1} ask for {2}")
    @CsvSource(
            nullValues = "none",
            value = {
                "Z34, Z34, HISTORY, none",
                "Z44, Z44, EVALUATED_HISTORY, none",
                "'', Z34, HISTORY, none",
                "Z99, Z44, EVALUATED_HISTORY, none",
                "Z44, Z24, EVALUATED_HISTORY, none",
                "Z34, '', HISTORY, none",
                "Z34, Z44, EVALUATED_HISTORY, query-names-differ",
                "Z22, '', none, query-name-unknown",
                "'', 'Q17', none, query-name-unknown"
            })
    void findsTheProfile(String declared, String named, RequestProfile profile, String problem) {
        QueryReading reading =
                read(message(declared, "QPD|" + named + "^N^C|T|MRN-1^^^CLINIC^MR|||20200115", "RCP|I|5^RD&records"));

        assertThat(reading.problems().stream().map(Problem::code))
                .isEqualTo(problem == null ? List.of() : List.of(problem));
        switch (reading) {
            case QueryReading.Complete complete ->
                assertThat(complete.query().profile()).isEqualTo(profile);
            case QueryReading.NoQuery _ -> assertThat(profile).isNull();
            case QueryReading.Malformed _ -> throw new AssertionError("malformed");
        }
    }

    @Test
    void asksForNobodyWithoutQpd() {
        QueryReading reading = read(message("Z34", "PID|1", "RCP|I|5^RD"));

        assertThat(reading).isInstanceOf(QueryReading.NoQuery.class);
        assertThat(reading.problems().getFirst().location()).isEqualTo(Location.ofSegment("QPD", 1));
    }

    private static QueryReading.Complete complete(String message) {
        return (QueryReading.Complete) read(message);
    }

    private static QueryReading read(String message) {
        ReadingContext context = new ReadingContext(Answers.CODES, Answers.JURISDICTION, Answers.TODAY, new Problems());
        return QueryReader.read(Answers.message(message), List.of(), 5, Answers.JURISDICTION.search(), context);
    }

    private static String message(String profile, String qpd, String rcp) {
        return "MSH|^~\\&|||||20251201101500-0500||QBP^Q11^QBP_Q11|1|P|2.5.1|||ER|AL|||||" + profile + "^CDCPHINVS\r"
                + qpd + "\r" + rcp + "\r";
    }
}
