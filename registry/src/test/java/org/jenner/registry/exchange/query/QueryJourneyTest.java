package org.jenner.registry.exchange.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jenner.registry.exchange.query.RequestProfile.EVALUATED_HISTORY;
import static org.jenner.registry.exchange.query.RequestProfile.HISTORY;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jenner.hl7.Segment;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.testing.OpenRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Doses go in and histories come out, through the door, with the shipped codes, schedule and jurisdiction. */
class QueryJourneyTest {

    @RegisterExtension
    static final OpenRegistry REGISTRY =
            new OpenRegistry(Clock.fixed(Instant.parse("2025-12-01T15:00:00Z"), ZoneOffset.UTC), null);

    private final StoredRows rows = new StoredRows(REGISTRY);

    @Test
    void givesTheHistoryAndTheForecastBack() {
        Clinic clinic = Clinic.live(REGISTRY, "Journey A");
        clinic.sends("A1", "Journeya^Synthetic", "20200115", "", "08", "20200115");

        Answer history = clinic.asks(HISTORY, clinic.mrn("A1"), "Journeya^Synthetic", "20200115");
        assertThat(history.profile()).isEqualTo("Z32");
        assertThat(history.first("PID").raw(3)).matches("\\d{11}\\^\\^\\^EXAMPLE-IIS\\^SR~A1\\^\\^\\^Journey-A\\^MR");
        assertThat(history.first("ORC").raw(3)).isEqualTo("A1-08-20200115^Journey-A");
        assertThat(history.first("RXA").value(5)).isEqualTo("08");

        Answer evaluated = clinic.asks(EVALUATED_HISTORY, clinic.mrn("A1"), "Journeya^Synthetic", "20200115");
        assertThat(evaluated.profile()).isEqualTo("Z42");
        assertThat(evaluated.values(Loinc.DOSE_VALIDITY)).containsExactly("Y");
        assertThat(evaluated.values(Loinc.SERIES_STATUS)).hasSizeGreaterThan(5);
        assertThat(evaluated.values(Loinc.SCHEDULE)).allMatch("VXC16"::equals);
    }

    @Test
    void findsByRegistryNumberAndByNameAndBirthDate() {
        Clinic clinic = Clinic.live(REGISTRY, "Journey B");
        clinic.sends("B1", "Journeyb^Synthetic", "20200116", "", "08", "20200116");
        Answer byMrn = clinic.asks(HISTORY, clinic.mrn("B1"), "Journeyb^Synthetic", "20200116");
        String number = byMrn.first("PID").value(3);

        assertThat(clinic.asks(HISTORY, number + "^^^EXAMPLE-IIS^SR", "Journeyb^Synthetic", "20200116")
                        .profile())
                .isEqualTo("Z32");
        assertThat(clinic.asks(HISTORY, "", "Nobody^Here", "20010101").outcome())
                .isEqualTo("AA NF");
    }

    @Test
    void logsEachDisclosureWithItsManifest() {
        Clinic clinic = Clinic.live(REGISTRY, "Journey C");
        clinic.sends("C1", "Journeyc^Synthetic", "20200117", "", "08", "20200117");
        int before = rows.accessRows();
        clinic.asks(HISTORY, clinic.mrn("C1"), "Journeyc^Synthetic", "20200117");
        clinic.asks(EVALUATED_HISTORY, clinic.mrn("C1"), "Journeyc^Synthetic", "20200117");
        clinic.asks(EVALUATED_HISTORY, clinic.mrn("C1"), "Journeyc^Synthetic", "20200117");
        clinic.asks(HISTORY, "", "Nobody^Here", "20010101");

        assertThat(rows.accessRows()).isEqualTo(before + 3);
        assertThat(rows.query("production", """
                        select a.purpose, a.manifest ->> 'view', split_part(a.manifest ->> 'schedule', '+', 1),
                               json_array_length(a.manifest -> 'doseSources'),
                               length(a.manifest ->> 'content'), a.person_id = m.person_id, m.disposition, m.acknowledgment
                          from access_log a
                          join message m on m.id = a.message_id
                         where a.organization_id = %d
                         order by a.id
                        """.formatted(clinic.organization())))
                .containsExactly(
                        "TREAT SHARED null 1 64 t ANSWERED AA",
                        "TREAT SHARED CDC/ACIP 4.64-508 1 64 t ANSWERED AA",
                        "TREAT SHARED CDC/ACIP 4.64-508 1 64 t ANSWERED AA");
        assertThat(rows.query(
                        "production",
                        "select count(distinct manifest ->> 'content') from access_log where organization_id = "
                                + clinic.organization()))
                .containsExactly("1");
    }

    @Test
    void keepsObjectedDataToThoseWhoReportedThem() {
        Clinic reporter = Clinic.live(REGISTRY, "Journey D1");
        Clinic other = Clinic.live(REGISTRY, "Journey D2");
        Clinic stranger = Clinic.live(REGISTRY, "Journey D3");
        reporter.sends("D1", "Journeyd^Synthetic", "20200118", "", "08", "20200118");
        other.sends("D2", "Journeyd^Synthetic", "20200118", "", "20", "20200320");
        assertThat(vaccines(reporter.asks(HISTORY, reporter.mrn("D1"), "Journeyd^Synthetic", "20200118")))
                .containsExactly("08", "20");
        assertThat(stranger.asks(HISTORY, "", "Journeyd^Synthetic", "20200118").profile())
                .isNotEqualTo("Z33");

        reporter.sends("D1", "Journeyd^Synthetic", "20200118", "Y", "08", "20200118");

        Answer own = reporter.asks(HISTORY, reporter.mrn("D1"), "Journeyd^Synthetic", "20200118");
        assertThat(vaccines(own)).containsExactly("08");
        assertThat(own.values(Loinc.COMMENT)).containsExactly(OwnDataLabel.HISTORY);
        Answer others = other.asks(EVALUATED_HISTORY, other.mrn("D2"), "Journeyd^Synthetic", "20200118");
        assertThat(vaccines(others)).containsExactly("20");
        assertThat(others.values(Loinc.COMMENT)).containsExactly(OwnDataLabel.FORECAST);
        assertThat(others.text()).doesNotContain("Journey-D1", "D1^");

        int before = rows.accessRows();
        Answer none = stranger.asks(HISTORY, "", "Journeyd^Synthetic", "20200118");
        Answer unknown = stranger.asks(HISTORY, "", "Nobody^Here", "20010101");
        assertThat(none.profile()).isEqualTo("Z33");
        assertThat(none.outcome()).isEqualTo("AA NF");
        assertThat(none.segmentNames()).isEqualTo(unknown.segmentNames());
        assertThat(rows.accessRows()).isEqualTo(before);
        assertThat(stranger.asks(HISTORY, reporter.mrn("D1"), "Journeyd^Synthetic", "20200118")
                        .outcome())
                .isEqualTo("AA NF");
    }

    @Test
    void sharesDataFromTheGoLiveDateOn() {
        Clinic live = Clinic.live(REGISTRY, "Journey E1");
        Clinic notYet = Clinic.enroll(REGISTRY, "Journey E2", Environment.PRODUCTION);
        live.sends("E1", "Journeye^Synthetic", "20200119", "", "08", "20200119");
        notYet.sends("E2", "Journeye^Synthetic", "20200119", "", "20", "20200320");

        assertThat(vaccines(live.asks(HISTORY, live.mrn("E1"), "Journeye^Synthetic", "20200119")))
                .containsExactly("08");
        assertThat(vaccines(notYet.asks(HISTORY, notYet.mrn("E2"), "Journeye^Synthetic", "20200119")))
                .containsExactly("08", "20");

        notYet.goesLiveOn(LocalDate.of(2025, 12, 2));
        assertThat(vaccines(live.asks(HISTORY, live.mrn("E1"), "Journeye^Synthetic", "20200119")))
                .containsExactly("08");
        notYet.goesLiveOn(LocalDate.of(2025, 12, 1));
        assertThat(vaccines(live.asks(HISTORY, live.mrn("E1"), "Journeye^Synthetic", "20200119")))
                .containsExactly("08", "20");
    }

    @Test
    void keepsOrganizationsApartInTheSandbox() {
        Clinic one = Clinic.enroll(REGISTRY, "Journey F1", Environment.SANDBOX);
        Clinic two = Clinic.enroll(REGISTRY, "Journey F2", Environment.SANDBOX);
        one.sends("F1", "Journeyf^Synthetic", "20200120", "", "08", "20200120");

        assertThat(one.asks(HISTORY, one.mrn("F1"), "Journeyf^Synthetic", "20200120")
                        .profile())
                .isEqualTo("Z32");
        assertThat(two.asks(HISTORY, one.mrn("F1"), "Journeyf^Synthetic", "20200120")
                        .outcome())
                .isEqualTo("AA NF");
    }

    @Test
    void listsCandidatesForAHistoryOnly() {
        Clinic clinic = Clinic.live(REGISTRY, "Journey G");
        clinic.sends("G1", "Journeyg^Synthetic", "20200121", "", "08", "20200121");
        int before = rows.accessRows();

        Answer candidates = clinic.asks(HISTORY, "", "Journeyg^Syntetic", "20200121");
        assertThat(candidates.profile()).isEqualTo("Z31");
        assertThat(candidates.outcome()).isEqualTo("AA OK");
        assertThat(rows.accessRows()).isEqualTo(before + 1);
        assertThat(clinic.asks(EVALUATED_HISTORY, "", "Journeyg^Syntetic", "20200121")
                        .outcome())
                .isEqualTo("AA NF");
        assertThat(rows.accessRows()).isEqualTo(before + 1);
    }

    @Test
    void saysTooManyWhenMoreThanAskedForMayBeMeant() {
        Clinic clinic = Clinic.live(REGISTRY, "Journey H");
        for (String ending : List.of("a", "b", "c")) {
            clinic.sends("H" + ending, "Journeyh^Syntheti" + ending, "20200301", "", "08", "20200401");
        }
        for (RequestProfile profile : RequestProfile.values()) {
            for (int limit = 1; limit <= 3; limit++) {
                HttpResponse<String> answer = clinic.asksRaw(
                        profile.code(),
                        "QPD|" + profile.code() + "^N^CDCPHINVS|T||Journeyh^Synthetix^^^^^L||20200301",
                        "RCP|I|" + limit + "^RD&records&HL70126");
                String few = profile == HISTORY ? "AA OK" : "AA NF";
                assertThat(Answer.of(answer.body()).outcome())
                        .as("%s, limit %d", profile, limit)
                        .isEqualTo(limit == 3 ? few : "AA TM");
            }
        }
    }

    @Test
    void answersAMalformedQueryWithoutSearching() {
        Clinic clinic = Clinic.live(REGISTRY, "Journey I");
        Answer malformed =
                Answer.of(clinic.asksRaw("Z44", "QPD|Z44^N^CDCPHINVS|T||Only^Name^^^^^L", "RCP|I|1^RD&records&HL70126")
                        .body());
        Answer unnamed = Answer.of(clinic.asksRaw("Z99", "QPD|Q99^N^CDCPHINVS|T", "RCP|I|1^RD&records&HL70126")
                .body());

        assertThat(malformed.profile()).isEqualTo("Z33");
        assertThat(malformed.outcome()).isEqualTo("AE AE");
        assertThat(malformed.first("ERR").raw(2)).isEqualTo("QPD^1^6");
        assertThat(unnamed.profile()).isEqualTo("Z23");
        assertThat(unnamed.first("MSA").value(1)).isEqualTo("AE");
        assertThat(rows.query("production", """
                        select disposition, acknowledgment, problem ->> 'code'
                          from message
                         cross join jsonb_array_elements(problems) problem
                         where organization_id = %d
                           and problem ->> 'severity' = 'E'
                         order by id
                        """.formatted(clinic.organization())))
                .containsExactly("ANSWERED AE query-element-missing", "ANSWERED AE query-name-unknown");
    }

    @Test
    void disclosesNothingWhenTheAccessRowCannotBeWritten() {
        Clinic clinic = Clinic.live(REGISTRY, "Journey J");
        clinic.sends("J1", "Journeyj^Synthetic", "20200122", "", "08", "20200122");
        String role = REGISTRY.database().logins().of(Environment.PRODUCTION).role();
        rows.asSuperuser("revoke insert on production.access_log from " + role);
        try {
            HttpResponse<String> answer = clinic.asksRaw(
                    "Z34",
                    "QPD|Z34^Request Immunization History^CDCPHINVS|T|" + clinic.mrn("J1")
                            + "|Journeyj^Synthetic^^^^^L",
                    "RCP|I|1^RD&records&HL70126");
            assertThat(answer.body()).doesNotContain("PID|", "RXA|", "Journeyj");
        } finally {
            rows.asSuperuser("grant insert on production.access_log to " + role);
        }
        assertThat(rows.query(
                        "production",
                        "select count(*) from message where disposition = 'ANSWERED' and organization_id = "
                                + clinic.organization()))
                .containsExactly("0");
    }

    private static List<String> vaccines(Answer answer) {
        return answer.all("RXA").stream()
                .filter(rxa -> !rxa.value(20).equals("NA"))
                .map((Segment rxa) -> rxa.value(5))
                .toList();
    }
}
