package org.jenner.registry.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.testing.AuthenticatorApp;
import org.jenner.registry.testing.MovableClock;
import org.jenner.registry.testing.OpenRegistry;
import org.jenner.registry.testing.PageVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who gets in, who does not, how long it lasts, and what ends it. */
class SignInTest {
    private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-03-02T15:00:00Z"));
    private static final String PASSWORD = "a heron stands in the reeds";

    @RegisterExtension
    static final OpenRegistry registry = new OpenRegistry(CLOCK, null);

    private static int count;

    private long clinic;
    private PageVisitor administrator = PageVisitor.nobody(registry);

    /** Somebody with an account, in the browser in which it was set up. */
    private record Somebody(String userName, PageVisitor browser, AuthenticatorApp app, List<String> recoveryCodes) {}

    @BeforeEach
    void openAClinicOnAnotherDay() {
        CLOCK.pass(Duration.ofDays(2));
        clinic = registry.parts().enrollment().organization("Clinic " + ++count);
        administrator = PageVisitor.signedIn(registry, clinic, Environment.SANDBOX, "access-administrator");
    }

    @Test
    void answersAWrongPasswordAndAnUnknownUserAlike() {
        Somebody known = somebody();
        String wrong =
                signIn(PageVisitor.nobody(registry), known.userName(), "wrong").body();
        String unknown =
                signIn(PageVisitor.nobody(registry), "nobody-at-all", "wrong").body();
        assertThat(wrong).contains("is not right");
        assertThat(comparable(unknown, "nobody-at-all")).isEqualTo(comparable(wrong, known.userName()));
    }

    private static String comparable(String page, String userName) {
        return page.replace(userName, "USER").replaceAll("name=\"form-token\" value=\"[^\"]*\"", "TOKEN");
    }

    @Test
    void refusesAOneTimePasswordThatHasExpired() {
        String password = invite("late-" + count);
        CLOCK.pass(Duration.ofHours(73));
        assertThat(signIn(PageVisitor.nobody(registry), "late-" + count, password)
                        .body())
                .contains("has expired");
    }

    @Test
    void opensNothingBeforeTheSecondFactorIsGiven() {
        Somebody somebody = somebody();
        PageVisitor thief = PageVisitor.nobody(registry);
        assertThat(location(signIn(thief, somebody.userName(), PASSWORD))).isEqualTo("/");
        for (String path : List.of("/", "/account", "/enrolment", "/new-password", "/account/second-factor")) {
            assertThat(location(thief.get(path))).as(path).isEqualTo("/second-factor");
        }
        assertThat(location(thief.post("/account/password", Map.of("new-password", "x"))))
                .isEqualTo("/second-factor");
        assertThat(thief.post("/second-factor", Map.of("code", "123456")).body())
                .contains("This code is not right");
    }

    @Test
    void takesACodeOnce() {
        Somebody somebody = somebody();
        String code = somebody.app().code();
        PageVisitor first = PageVisitor.nobody(registry);
        signIn(first, somebody.userName(), PASSWORD);
        assertThat(location(first.post("/second-factor", Map.of("code", code)))).isEqualTo("/");
        assertThat(first.get("/").statusCode()).isEqualTo(200);
        PageVisitor second = PageVisitor.nobody(registry);
        signIn(second, somebody.userName(), PASSWORD);
        assertThat(second.post("/second-factor", Map.of("code", code)).body()).contains("used before");
    }

    @Test
    void takesEachRecoveryCodeOnce() {
        Somebody somebody = somebody();
        String typed = somebody.recoveryCodes().get(3).toUpperCase(Locale.ROOT).replace('-', ' ');
        PageVisitor first = PageVisitor.nobody(registry);
        signIn(first, somebody.userName(), PASSWORD);
        assertThat(location(first.post("/second-factor", Map.of("code", typed))))
                .isEqualTo("/");
        assertThat(first.get("/account").body()).contains("9 recovery codes are left.");
        PageVisitor second = PageVisitor.nobody(registry);
        signIn(second, somebody.userName(), PASSWORD);
        assertThat(second.post("/second-factor", Map.of("code", typed)).body()).contains("used before");
    }

    @Test
    void givesTheBrowserAnotherSecretWithEachStep() {
        Somebody somebody = somebody();
        PageVisitor browser = PageVisitor.nobody(registry);
        browser.get("/sign-in");
        String before = browser.cookies().get("jenner-session");
        signIn(browser, somebody.userName(), PASSWORD);
        String halfway = browser.cookies().get("jenner-session");
        browser.post("/second-factor", Map.of("code", somebody.app().code()));
        assertThat(List.of(
                        String.valueOf(before),
                        String.valueOf(halfway),
                        String.valueOf(browser.cookies().get("jenner-session"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void slowsGuessingDownButNotTheOwnerInAKnownBrowser() {
        Somebody somebody = somebody();
        PageVisitor guesser = PageVisitor.nobody(registry);
        for (int guess = 1; guess <= 5; guess++) {
            assertThat(signIn(guesser, somebody.userName(), "guess " + guess).body())
                    .contains("is not right");
        }
        assertThat(signIn(guesser, somebody.userName(), PASSWORD).body()).contains("Too many failed attempts");
        CLOCK.pass(Duration.ofSeconds(2));
        assertThat(signIn(guesser, somebody.userName(), "guess 6").body()).contains("is not right");
        CLOCK.pass(Duration.ofSeconds(1));
        assertThat(signIn(guesser, somebody.userName(), "guess 7").body()).contains("Wait one second");
        assertThat(location(signIn(somebody.browser(), somebody.userName(), PASSWORD)))
                .as("the owner, in the browser in which they signed in before")
                .isEqualTo("/");
        CLOCK.pass(Duration.ofMinutes(15));
        assertThat(location(signIn(guesser, somebody.userName(), PASSWORD))).isEqualTo("/");
    }

    @Test
    void endsAfterFifteenIdleMinutesAndAfterTwelveHours() {
        PageVisitor idle = PageVisitor.signedIn(registry, clinic, Environment.SANDBOX, "viewer");
        CLOCK.pass(Duration.ofMinutes(14));
        assertThat(idle.get("/").statusCode()).isEqualTo(200);
        CLOCK.pass(Duration.ofMinutes(16));
        assertThat(location(idle.get("/"))).isEqualTo("/sign-in");
        assertThat(idle.get("/sign-in").body()).contains("You were signed out");
        PageVisitor busy = PageVisitor.signedIn(registry, clinic, Environment.SANDBOX, "viewer");
        for (int minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
            CLOCK.pass(Duration.ofMinutes(10));
            assertThat(busy.get("/").statusCode()).isEqualTo(200);
        }
        CLOCK.pass(Duration.ofMinutes(10));
        assertThat(location(busy.get("/"))).isEqualTo("/sign-in");
    }

    @Test
    void endsAllSessionsAtOnceWhenRightsChange() {
        for (String act : List.of("roles", "deactivate", "password", "second-factor")) {
            Somebody somebody = somebody();
            assertThat(somebody.browser().get("/").statusCode()).isEqualTo(200);
            administrator.post(users() + "/" + number(somebody) + "/" + act, Map.of("role-clinician", "yes"));
            assertThat(location(somebody.browser().get("/"))).as(act).isEqualTo("/sign-in");
        }
    }

    @Test
    void letsADeactivatedPersonInAgainOnlyWhenReactivated() {
        Somebody somebody = somebody();
        String self = users() + "/" + number(somebody);
        administrator.post(self + "/deactivate", Map.of());
        assertThat(signIn(somebody.browser(), somebody.userName(), PASSWORD).body())
                .contains("is not right");
        administrator.post(self + "/reactivate", Map.of());
        assertThat(location(signIn(somebody.browser(), somebody.userName(), PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void showsPeopleWhereTheyAreSignedInAndLetsThemEndIt() {
        Somebody somebody = somebody();
        PageVisitor other = PageVisitor.nobody(registry);
        signIn(other, somebody.userName(), PASSWORD);
        other.post("/second-factor", Map.of("code", somebody.app().code()));
        String end = first(
                "/account/sessions/\\d+/end", somebody.browser().get("/account").body());
        PageVisitor stranger = PageVisitor.signedIn(registry, clinic, Environment.SANDBOX, "viewer");
        stranger.post(end, Map.of());
        assertThat(other.get("/").statusCode()).as("after a stranger tried").isEqualTo(200);
        somebody.browser().post(end, Map.of());
        assertThat(location(other.get("/"))).isEqualTo("/sign-in");
    }

    @Test
    void signsOutEverywhereElseWhenThePasswordIsChanged() {
        Somebody somebody = somebody();
        PageVisitor other = PageVisitor.nobody(registry);
        signIn(other, somebody.userName(), PASSWORD);
        other.post("/second-factor", Map.of("code", somebody.app().code()));
        String changed = "another heron in other reeds";
        somebody.browser()
                .post(
                        "/account/password",
                        Map.of("current-password", PASSWORD, "new-password", changed, "new-password-again", changed));
        assertThat(somebody.browser().get("/").statusCode()).isEqualTo(200);
        assertThat(location(other.get("/"))).isEqualTo("/sign-in");
        assertThat(signIn(other, somebody.userName(), PASSWORD).body()).contains("is not right");
        assertThat(location(signIn(other, somebody.userName(), changed))).isEqualTo("/");
    }

    @Test
    void refusesPasswordsThatAnybodyWouldTry() {
        Somebody somebody = somebody();
        for (String bad : List.of("aaaaaaaaaaaaaaaa", "password1234", somebody.userName() + "-2026!", PASSWORD)) {
            HttpResponse<String> answer = somebody.browser()
                    .post(
                            "/account/password",
                            Map.of("current-password", PASSWORD, "new-password", bad, "new-password-again", bad));
            assertThat(answer.body()).as(bad).contains("There is a problem");
        }
    }

    @Test
    void keepsNoSecretInClear() throws SQLException {
        Somebody somebody = somebody();
        StringBuilder all = new StringBuilder();
        try (Connection owner = registry.database().asOwner("admin");
                Statement statement = owner.createStatement()) {
            for (String table : List.of("account", "web_session", "recovery_code", "known_browser", "account_event")) {
                try (var row = statement.executeQuery("select t::text from " + table + " t")) {
                    while (row.next()) {
                        all.append(row.getString(1)).append('\n');
                    }
                }
            }
        }
        assertThat(all.toString())
                .contains(somebody.userName(), "$argon2id$")
                .doesNotContain(PASSWORD)
                .doesNotContain(String.valueOf(somebody.browser().cookies().get("jenner-session")))
                .doesNotContain(somebody.recoveryCodes());
    }

    private Somebody somebody() {
        String userName = "person-" + count + "-" + System.nanoTime();
        String oneTime = invite(userName);
        PageVisitor browser = PageVisitor.nobody(registry);
        signIn(browser, userName, oneTime);
        browser.post("/new-password", Map.of("new-password", PASSWORD, "new-password-again", PASSWORD));
        AuthenticatorApp app = new AuthenticatorApp(
                first("(?<=<code>)[A-Z2-7 ]+", browser.get("/enrolment").body()), CLOCK);
        String codes = browser.post("/enrolment", Map.of("code", app.code())).body();
        CLOCK.pass(Duration.ofSeconds(30));
        return new Somebody(
                userName,
                browser,
                app,
                Pattern.compile("(?<=<code>)[a-z0-9-]+")
                        .matcher(codes)
                        .results()
                        .map(MatchResult::group)
                        .toList());
    }

    /** Answers the one-time password. */
    private String invite(String userName) {
        HttpResponse<String> answer = administrator.post(
                users(), Map.of("name", "Quill Testperson", "user-name", userName, "role-viewer", "yes"));
        return first("(?<=<code>)[a-z0-9]{4}(-[a-z0-9]{4}){3}", answer.body());
    }

    private String users() {
        return "/organizations/" + clinic + "/users";
    }

    private String number(Somebody somebody) {
        String page = administrator.get(users()).body();
        String row = first("<a [^>]*href=\"[^\"]*/users/\\d+\">(?=(?:(?!<a ).)*" + somebody.userName() + ")", page);
        return first("(?<=users/)\\d+", row);
    }

    private static String first(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + pattern + " in " + text));
    }

    private static HttpResponse<String> signIn(PageVisitor visitor, String userName, String password) {
        return visitor.post("/sign-in", Map.of("user-name", userName, "password", password));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("status " + answer.statusCode());
    }
}
