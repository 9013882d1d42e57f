package org.jenner.registry.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.page.FormToken;
import org.jenner.registry.testing.OpenRegistry;
import org.jenner.registry.testing.PageVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page: headers, frame, forms that another site makes up, errors. */
class PageShellTest {
    @RegisterExtension
    static final OpenRegistry registry = new OpenRegistry();

    @Test
    void tellsBrowsersToKeepNothingAndToLoadOnlyFromHere() {
        HttpResponse<String> page = PageVisitor.nobody(registry).get("/sign-in");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "*", "http");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Set-Cookie")).contains("HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(page.body()).doesNotContain("<script", "style=", "http://", "https://");
    }

    @Test
    void letsBrowsersKeepStyleSheetsForGood() {
        PageVisitor visitor = PageVisitor.nobody(registry);
        Matcher sheet = Pattern.compile("/assets/[0-9a-f]{12}/uswds/css/uswds.min.css")
                .matcher(visitor.get("/sign-in").body());
        assertThat(sheet.find()).isTrue();
        HttpResponse<String> asset = visitor.get(sheet.group());
        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(header(asset, "Cache-Control")).contains("immutable", "max-age=31536000");
        assertThat(visitor.get("/assets/000000000000/uswds/css/uswds.min.css").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get(sheet.group().replace("uswds/css/uswds.min.css", "../db/admin/V1__directory.sql"))
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void namesThePersonTheOrganizationAndTheEnvironment() {
        PageVisitor person = signedIn("Frame Clinic", Environment.SANDBOX);
        assertThat(person.get("/").body())
                .contains("Testperson", "Frame Clinic", "Sandbox", "Example Immunization Registry", "Sign out");
        assertThat(signedIn("Other Clinic", Environment.PRODUCTION).get("/").body())
                .contains("Production: the record of real people")
                .doesNotContain("Sandbox");
    }

    @ParameterizedTest(name = "a form with {0}")
    @ValueSource(strings = {"no token", "another browser's token", "a token, from another site"})
    void takesNoFormThatAnotherSiteMadeUp(String what) {
        PageVisitor person = signedIn("Clinic with " + what, Environment.SANDBOX);
        String own = FormToken.of(String.valueOf(person.cookies().get("jenner-session")));
        HttpResponse<String> answer = switch (what) {
            case "no token" -> person.postRaw("/sign-out", Map.of());
            case "another browser's token" ->
                person.postRaw("/sign-out", Map.of(FormToken.FIELD, FormToken.of("another")));
            default -> person.postRaw("/sign-out", Map.of(FormToken.FIELD, own), "Sec-Fetch-Site", "cross-site");
        };
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(person.get("/").statusCode()).as("still signed in").isEqualTo(200);
    }

    @Test
    void answersAnAddressThatIsNoneWithAPage() {
        HttpResponse<String> page = signedIn("Lost Clinic", Environment.SANDBOX).get("/nowhere");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Page not found", "Lost Clinic").doesNotContain("Number of this error");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void answersAMethodThatIsNotTakenWithAPage() {
        PageVisitor person = signedIn("Method Clinic", Environment.SANDBOX);
        HttpResponse<String> answer = person.send(
                HttpRequest.newBuilder(person.address("/")).method("DELETE", HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("Page not found");
    }

    @Test
    void answersAnAddressWithANumberThatIsNoneWithAPage() {
        PageVisitor person = PageVisitor.signedIn(
                registry,
                registry.parts().enrollment().organization("Number Clinic"),
                Environment.SANDBOX,
                "registry-administrator");
        assertThat(person.get("/organizations/one/users").statusCode()).isEqualTo(404);
        assertThat(person.get("/organizations/999999/users").statusCode()).isEqualTo(404);
        assertThat(person.get("/organizations/999999/users/one").statusCode()).isEqualTo(404);
    }

    @Test
    void answersAFormThatIsNotWellFormedWithAPage() {
        PageVisitor person = signedIn("Broken Clinic", Environment.SANDBOX);
        HttpResponse<String> answer = person.send(HttpRequest.newBuilder(person.address("/account/acting"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("form-token=%zz")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This request cannot be read");
    }

    @Test
    void takesThePageFromTheScreenWhenTheSessionHasTimedOut() {
        HttpResponse<String> page = signedIn("Idle Clinic", Environment.SANDBOX).get("/");
        assertThat(header(page, "Refresh")).isEqualTo("905;url=/sign-in");
    }

    @Test
    void sendsWhoIsNotSignedInToTheSignIn() {
        HttpResponse<String> answer = PageVisitor.nobody(registry).get("/");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).isEqualTo("/sign-in");
    }

    @Test
    void signsOutAtOnce() {
        PageVisitor person = signedIn("Leaving Clinic", Environment.SANDBOX);
        Map<String, String> cookies = person.cookies();
        assertThat(person.post("/sign-out", Map.of()).statusCode()).isEqualTo(303);
        assertThat(person.get("/sign-in").body()).contains("You are signed out.");
        assertThat(person.get("/sign-in").body()).doesNotContain("You are signed out.");
        HttpResponse<String> stolen = person.send(HttpRequest.newBuilder(person.address("/"))
                .header("Cookie", "jenner-session=" + cookies.get("jenner-session")));
        assertThat(stolen.statusCode()).isEqualTo(303);
    }

    private static PageVisitor signedIn(String organization, Environment environment) {
        return PageVisitor.signedIn(
                registry, registry.parts().enrollment().organization(organization), environment, "viewer");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
