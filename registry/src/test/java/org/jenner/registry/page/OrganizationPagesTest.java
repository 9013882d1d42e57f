package org.jenner.registry.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.testing.OpenRegistry;
import org.jenner.registry.testing.PageVisitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The registry's administrator brings a clinic in, and a clinic changes its secrets. */
class OrganizationPagesTest {

    private static final String MESSAGE = "MSH|^~\\&|EHR|X|||20260309101500-0500||QBP^Q11^QBP_Q11|1|T|2.5.1\r";

    @RegisterExtension
    static final OpenRegistry registry = new OpenRegistry();

    private static PageVisitor administrator;

    @BeforeAll
    static void department() {
        administrator = PageVisitor.signedIn(
                registry,
                registry.parts().enrollment().organization("Department"),
                Environment.PRODUCTION,
                "registry-administrator");
    }

    @Test
    void bringsAClinicInAndShowsItsSecretOnce() {
        String clinic = added("Clinic New");
        administrator.post(clinic + "/systems", Map.of("system", "Main EHR"));
        String page = administrator.get(clinic).body();
        administrator.post(
                clinic + "/interfaces",
                Map.of("interface-system", option(page, "Main EHR"), "interface", "Vaccinations"));
        administrator.post(clinic + "/go-live", Map.of("go-live", "2026-01-15"));
        page = administrator.get(clinic).body();
        assertThat(words(page)).contains("Main EHR", "Vaccinations", "January 15, 2026");

        HttpResponse<String> made = administrator.post(
                clinic + "/credentials",
                Map.of(
                        "credential-interface", option(page, "Vaccinations"),
                        "environment", "sandbox",
                        "userid", "clinic-new",
                        "facility", "NEW"));
        String secret = secret(made);
        assertThat(lets(new Enrollment.Issued("clinic-new", secret, "NEW"))).isTrue();
        String afterwards = administrator.get(clinic).body();
        assertThat(afterwards).contains("clinic-new").doesNotContain(secret);
        assertThat(words(afterwards)).contains("last used").contains("Credential made: clinic-new", "Testperson");
    }

    @Test
    void changesSecretsWithOverlapAndEndsACredentialAtOnce() {
        registry.enroll("Clinic Rotating", Environment.SANDBOX);
        long number = organization("Clinic Rotating");
        Enrollment.Issued before = registry.enroll(
                registry.parts()
                        .enrollment()
                        .submittingInterface(
                                number, registry.parts().enrollment().sourceSystem(number, "Other"), "other"),
                Environment.SANDBOX);
        PageVisitor monitor = PageVisitor.signedIn(registry, number, Environment.SANDBOX, "data-exchange-monitor");
        String clinic = "/organizations/" + number;
        String credential = credential(monitor.get(clinic).body(), before.userid());

        String second = secret(monitor.post(credential + "/secret", Map.of()));
        Enrollment.Issued after = new Enrollment.Issued(before.userid(), second, before.facilityId());
        assertThat(lets(before)).as("the old one").isTrue();
        assertThat(lets(after)).as("the new one").isTrue();

        monitor.post(credential + "/end-older", Map.of());
        assertThat(lets(before)).as("the old one, ended").isFalse();
        assertThat(lets(after)).as("the new one, still").isTrue();

        monitor.post(credential + "/revoke", Map.of());
        assertThat(lets(after)).as("by the next request").isFalse();
        assertThat(words(monitor.get(clinic).body()))
                .contains("Ended ", "Second secret added: " + before.userid())
                .contains("Older secret ended", "Credential ended");
        assertThat(monitor.post(credential + "/secret", Map.of()).statusCode())
                .as("what was ended stays so")
                .isEqualTo(404);
    }

    @Test
    void setsWhereSoapCredentialsStand() {
        Enrollment.Issued clinic = registry.enroll("Clinic Enveloped", Environment.SANDBOX);
        String page = interfacePage("Clinic Enveloped");
        assertThat(soap(clinic)).as("in the body, as usual").contains("MSA|");

        assertThat(administrator
                        .post(page + "/switches", Map.of("soap-credentials", "header"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(soap(clinic)).contains("This interface sends user and password in a WS-Security header.");
        assertThat(administrator.get(page).body()).contains("<option value=\"header\" selected");
        administrator.post(page + "/switches", Map.of("soap-credentials", "header"));
        String organization =
                administrator.get(page.replaceFirst("/interfaces/.*", "")).body();
        assertThat(words(organization).split("Interface interface: user and password in a WS-Security header", -1))
                .as("one row for one change")
                .hasSize(2);

        administrator.post(page + "/switches", Map.of("soap-credentials", ""));
        assertThat(soap(clinic)).contains("MSA|");
        assertThat(words(administrator
                        .get(page.replaceFirst("/interfaces/.*", ""))
                        .body()))
                .contains("Interface interface: user and password in the body, as usual");
        HttpResponse<String> wrong = administrator.post(page + "/switches", Map.of("soap-credentials", "nowhere"));
        assertThat(wrong.body()).contains("Choose one of the answers");
    }

    @Test
    void setsWhatAMessageWithWarningsIsAnswered() {
        Enrollment.Issued clinic = registry.enroll("Clinic Warned", Environment.SANDBOX);
        String page = interfacePage("Clinic Warned");
        assertThat(administrator.get(page).body()).contains("AE, as everywhere in this registry");
        assertThat(acknowledgment(clinic, 1))
                .contains("MSA|AE|")
                .contains("|W|")
                .doesNotContain("|E|");

        administrator.post(page + "/switches", Map.of("acknowledgment-on-warnings", "AA"));
        assertThat(acknowledgment(clinic, 2)).contains("MSA|AA|").contains("|W|");
        administrator.post(page + "/switches", Map.of("acknowledgment-on-warnings", ""));
        assertThat(acknowledgment(clinic, 3)).contains("MSA|AE|");
        assertThat(words(administrator
                        .get(page.replaceFirst("/interfaces/.*", ""))
                        .body()))
                .contains("warnings only are answered AA", "warnings only are answered as everywhere");
    }

    /** The answer to a submission without the sex, which is worth a warning. */
    private static String acknowledgment(Enrollment.Issued as, int number) {
        return registry.postRaw(
                        as,
                        ("MSH|^~\\&|EHR|X|||20260309101500-0500||VXU^V04^VXU_V04|W" + number + "|P|2.5.1|||ER|AL|||||"
                                        + "Z22^CDCPHINVS\rPID|1||W1^^^X^MR||Testwarned^Child^^^^^L||20250105||||"
                                        + "1 Test St^^Testville^XX^10001^USA^L\rORC|RE||O1^X\r"
                                        + "RXA|0|1|20250310||20^DTaP^CVX|0.5|mL^milliliter^UCUM||00^New^NIP001||||||"
                                        + "NOLOT-1||MSD^Merck^MVX|||CP|A\r")
                                .getBytes(StandardCharsets.UTF_8))
                .body();
    }

    @Test
    void aClinicSeesItsInterfacesAndChangesNothingOfThem() {
        registry.enroll("Clinic Looking", Environment.SANDBOX);
        registry.enroll("Clinic Looked At", Environment.SANDBOX);
        String page = interfacePage("Clinic Looking");
        PageVisitor monitor = PageVisitor.signedIn(
                registry, organization("Clinic Looking"), Environment.SANDBOX, "data-exchange-monitor");
        assertThat(monitor.get(page).body()).contains("In the body, as usual").doesNotContain("<select");
        assertThat(monitor.post(page + "/switches", Map.of("soap-credentials", "header"))
                        .statusCode())
                .isEqualTo(403);
        String theirs = interfacePage("Clinic Looked At");
        assertThat(monitor.get(theirs).statusCode()).isEqualTo(403);
        assertThat(monitor.get("/organizations/" + organization("Clinic Looking")
                                + theirs.replaceFirst("/organizations/\\d+", ""))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void listsFacilitiesAndClosesThem() {
        String clinic = added("Clinic of Places");
        assertThat(words(administrator.get(clinic).body())).contains("vaccinations are taken from every facility");
        assertThat(listed(clinic, " North-1 ", "North Clinic").statusCode()).isEqualTo(303);
        String page = administrator.get(clinic).body();
        String facility = found(page, "href=\"(/organizations/\\d+/facilities/\\d+)\"");
        assertThat(words(page)).contains("North-1 North Clinic", "The facility was added", "Facility added: North-1");

        assertThat(administrator
                        .post(facility + "/closing", Map.of("closed", "2026-03-01"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(administrator.get(facility).body())
                .contains("Closed from March 1, 2026", "value=\"2026-03-01\"", "The facility was saved");
        administrator.post(facility + "/closing", Map.of("closed", "2026-03-01"));
        String changes = words(administrator.get(clinic).body());
        assertThat(changes).contains("North Clinic (Closed from March 1, 2026)");
        assertThat(changes.split("Facility closed from a day: North-1, 2026-03-01", -1))
                .as("one row for one change")
                .hasSize(2);

        administrator.post(facility + "/closing", Map.of("closed", ""));
        assertThat(words(administrator.get(clinic).body()))
                .contains("Facility open again: North-1")
                .doesNotContain("(Closed from");
    }

    @Test
    void saysWhatIsWrongWithAFacility() {
        String clinic = added("Clinic of Wrong Places");
        listed(clinic, "NORTH", "North Clinic");
        String facility = found(administrator.get(clinic).body(), "href=\"(/organizations/\\d+/facilities/\\d+)\"");
        assertThat(listed(clinic, " ", "").body())
                .contains("Enter the code that the systems send", "Enter the name of the facility");
        assertThat(listed(clinic, "north", "Again").body())
                .contains("This code is listed already", "value=\"north\"", "value=\"Again\"");
        assertThat(words(listed(clinic, "c".repeat(201), "n".repeat(121)).body()))
                .contains("Use at most 200 characters", "Use at most 120 characters");
        for (String day : new String[] {"2026-02-30", "soon", "+12026-01-01", "3/1/2026 x"}) {
            assertThat(administrator
                            .post(facility + "/closing", Map.of("closed", day))
                            .body())
                    .as(day)
                    .contains("Choose a day that exists", "aria-invalid=\"true\"");
        }
        assertThat(administrator.get(facility).body()).contains("<dd>Open</dd>");
        assertThat(listed(added("Clinic with the Same Place"), "NORTH", "North Clinic")
                        .statusCode())
                .as("another organization may use the code")
                .isEqualTo(303);
    }

    @Test
    void aClinicSeesItsFacilitiesAndChangesNothingOfThem() {
        registry.enroll("Clinic Placed", Environment.SANDBOX);
        String mine = "/organizations/" + organization("Clinic Placed");
        String theirs = added("Clinic Placed Elsewhere");
        listed(mine, "MINE", "Mine");
        listed(theirs, "THEIRS", "Theirs");
        String facility = found(administrator.get(mine).body(), "href=\"(/organizations/\\d+/facilities/\\d+)\"");
        String other = found(administrator.get(theirs).body(), "/facilities/(\\d+)\"");
        PageVisitor monitor = PageVisitor.signedIn(
                registry, organization("Clinic Placed"), Environment.SANDBOX, "data-exchange-monitor");
        assertThat(monitor.get(mine).body()).contains("MINE").doesNotContain("Add a facility");
        assertThat(monitor.get(facility).body()).contains("Mine").doesNotContain("name=\"closed\"");
        assertThat(monitor.post(facility + "/closing", Map.of("closed", "2026-03-01"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(monitor.get(mine + "/facilities/" + other).statusCode()).isEqualTo(404);
        assertThat(monitor.get(theirs + "/facilities/" + other).statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> listed(String organization, String code, String name) {
        return administrator.post(organization + "/facilities", Map.of("facility-code", code, "facility-name", name));
    }

    private static String interfacePage(String organization) {
        String page = administrator
                .get("/organizations/" + organization(organization))
                .body();
        return found(page, "href=\"(/organizations/\\d+/interfaces/\\d+)\"");
    }

    /** What the SOAP door answers to a message with credentials in the body. */
    private static String soap(Enrollment.Issued as) {
        String envelope = """
                <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>
                <submitSingleMessage xmlns="urn:cdc:iisb:2011"><username>%s</username><password>%s</password>
                <facilityID>%s</facilityID><hl7Message>%s</hl7Message></submitSingleMessage></s:Body></s:Envelope>
                """.formatted(as.userid(), as.password(), as.facilityId(), MESSAGE.replace("&", "&amp;"));
        return registry.send(HttpRequest.newBuilder(registry.url().resolve("/soap"))
                        .header("Content-Type", "application/soap+xml")
                        .POST(HttpRequest.BodyPublishers.ofString(envelope))
                        .build())
                .body();
    }

    @Test
    void saysWhatIsWrong() {
        String clinic = added("Clinic Wrong");
        assertThat(administrator
                        .post("/organizations", Map.of("name", "clinic wrong"))
                        .body())
                .contains("This name is in use");
        assertThat(administrator.post("/organizations", Map.of("name", " ")).body())
                .contains("Enter a name");
        assertThat(administrator
                        .post(clinic + "/go-live", Map.of("go-live", "soon"))
                        .body())
                .contains("Choose a day");
        assertThat(administrator
                        .post(clinic + "/interfaces", Map.of("interface-system", "1", "interface", "x"))
                        .body())
                .as("a source system of another organization")
                .contains("Choose a source system");
        assertThat(administrator
                        .post(clinic + "/credentials", Map.of("userid", "a b"))
                        .body())
                .contains(
                        "Choose an interface", "Choose an environment", "Use 3 to 60 letters", "Enter the facility ID");
        assertThat(administrator.get("/organizations/999999").statusCode()).isEqualTo(404);
        assertThat(administrator.get("/organizations/x").statusCode()).isEqualTo(404);
    }

    @Test
    void aClinicSeesAndChangesOnlyItsOwn() {
        registry.enroll("Clinic Mine", Environment.SANDBOX);
        Enrollment.Issued theirs = registry.enroll("Clinic Theirs", Environment.SANDBOX);
        long mine = organization("Clinic Mine");
        long other = organization("Clinic Theirs");
        PageVisitor monitor = PageVisitor.signedIn(registry, mine, Environment.SANDBOX, "data-exchange-monitor");
        assertThat(monitor.get("/organizations").body()).contains("Clinic Mine").doesNotContain("Clinic Theirs");
        assertThat(monitor.get("/organizations/" + other).statusCode()).isEqualTo(403);
        String credential =
                credential(administrator.get("/organizations/" + other).body(), theirs.userid());
        assertThat(monitor.post(credential + "/revoke", Map.of()).statusCode()).isEqualTo(403);
        String disguised = credential.replace("/organizations/" + other, "/organizations/" + mine);
        assertThat(monitor.post(disguised + "/revoke", Map.of()).statusCode()).isEqualTo(404);
        assertThat(monitor.post("/organizations", Map.of("name", "Mine too")).statusCode())
                .isEqualTo(403);
        assertThat(lets(theirs)).isTrue();
    }

    private static String added(String name) {
        return administrator
                .post("/organizations", Map.of("name", name))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static boolean lets(Enrollment.Issued credential) {
        return registry.postRaw(credential, MESSAGE.getBytes(StandardCharsets.UTF_8))
                        .statusCode()
                == 200;
    }

    private static String secret(HttpResponse<String> page) {
        return found(page.body(), "<code id=\"secret\">([^<]+)</code>");
    }

    private static String credential(String page, String userid) {
        return found(
                page,
                "action=\"(/organizations/\\d+/credentials/\\d+)/revoke\"(?:(?!action=)[\\s\\S])*?"
                        + Pattern.quote(userid) + " at once");
    }

    private static String option(String page, String text) {
        return found(page, "<option value=\"(\\d+)\"[^>]*>" + text + "</option>");
    }

    private static String found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    private static String words(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private static long organization(String name) {
        return registry.parts().directory().fresh().organizations().values().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .organizationId();
    }
}
