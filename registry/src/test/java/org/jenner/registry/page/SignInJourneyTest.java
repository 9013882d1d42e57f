package org.jenner.registry.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jenner.registry.directory.account.FirstAdministrator;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.testing.AuthenticatorApp;
import org.jenner.registry.testing.MovableClock;
import org.jenner.registry.testing.OpenRegistry;
import org.jenner.registry.testing.browser.BrowserVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the first administrator's one-time password to a clinic's user who works, in a real browser. */
class SignInJourneyTest {
    private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-03-02T15:00:00Z"));
    private static final String PASSWORD = "a heron stands in the reeds";

    @RegisterExtension
    static final OpenRegistry registry = new OpenRegistry(CLOCK, null);

    @Test
    void theFirstAdministratorSetsUpTheirAccountAndInvitesAUser() {
        FirstAdministrator.Issued first = registry.bean(FirstAdministrator.class)
                .ensure(Environment.SANDBOX)
                .orElseThrow();
        try (BrowserVisitor administrator = new BrowserVisitor(registry)) {
            administrator.open("/");
            assertThat(administrator.path()).isEqualTo("/sign-in");
            assertThat(administrator.type("Tab").focused()).isEqualTo("Skip to main content");
            administrator.press("Sign in");
            assertThat(administrator.focused()).contains("There is a problem");
            assertThat(administrator.texts(".jenner-errors li"))
                    .containsExactly("Enter your user name", "Enter your password");
            signIn(administrator, first.userName(), "not the password");
            assertThat(administrator.text(".jenner-errors")).contains("is not right");
            signIn(administrator, first.userName(), first.oneTimePassword());
            assertThat(administrator.path()).isEqualTo("/new-password");
            choosePassword(administrator);
            AuthenticatorApp app = enrol(administrator);
            administrator.follow("I have kept them");
            assertThat(administrator.text()).contains("Example Immunization Registry", "Sandbox", "Users");
            String invited = invite(administrator);
            seeOwnAccount(administrator, app);
            administrator.press("Sign out");
            assertThat(administrator.text()).contains("You are signed out.");
            acceptInvitation(invited);
        }
    }

    private static void signIn(BrowserVisitor visitor, String userName, String password) {
        visitor.fill("User name", userName).fill("Password", password).press("Sign in");
    }

    private static void choosePassword(BrowserVisitor visitor) {
        visitor.fill("New password", "short")
                .fill("New password, once again", "short")
                .press("Save password");
        assertThat(visitor.text(".jenner-errors")).contains("at least 12 characters");
        visitor.fill("New password", PASSWORD)
                .fill("New password, once again", PASSWORD)
                .press("Save password");
        assertThat(visitor.path()).isEqualTo("/enrolment");
    }

    private static AuthenticatorApp enrol(BrowserVisitor visitor) {
        AuthenticatorApp app = new AuthenticatorApp(visitor.text("li code"), CLOCK);
        visitor.fill("Six-digit code", "000000").press("Confirm");
        assertThat(visitor.text(".jenner-errors")).contains("This code is not right");
        visitor.fill("Six-digit code", app.code()).press("Confirm");
        List<String> codes = visitor.texts(".jenner-codes code");
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        return app;
    }

    /** Answers the invited person's one-time password. */
    private static String invite(BrowserVisitor administrator) {
        administrator.follow("Users").follow("Invite a user").press("Invite");
        assertThat(administrator.texts(".jenner-errors li"))
                .containsExactly("Enter the person’s name", "Enter a user name", "Choose at least one role");
        administrator
                .fill("First and last name", "Quill <svg onload=alert(1)> Testperson")
                .fill("User name", "quill@example.org")
                .tick("Access administrator")
                .press("Invite");
        String password = administrator.texts("dd code").get(1);
        administrator.follow("Back to the users");
        assertThat(administrator.text("table"))
                .contains("Quill <svg onload=alert(1)> Testperson", "One-time password waits");
        administrator.follow("Quill");
        assertThat(administrator.text()).contains("Roles in Example Immunization Registry");
        administrator.tick("Registry staff").press("Save roles");
        assertThat(administrator.text(".usa-alert")).contains("The roles are changed.");
        return password;
    }

    private static void seeOwnAccount(BrowserVisitor administrator, AuthenticatorApp app) {
        administrator.follow("My account");
        assertThat(administrator.text()).contains("This browser", "10 recovery codes are left.");
        administrator
                .follow("Change password")
                .fill("Current password", "wrong")
                .press("Save password");
        assertThat(administrator.text(".jenner-errors")).contains("The current password is not right");
        administrator.follow("Back to my account").follow("Change");
        assertThat(administrator.text()).contains("Change your password");
        administrator.open("/account/second-factor");
        administrator.fill("Current password", PASSWORD).press("Continue");
        assertThat(administrator.texts(".jenner-codes code")).hasSize(10);
        CLOCK.pass(Duration.ofSeconds(30));
        assertThat(app.code()).hasSize(6);
    }

    private static void acceptInvitation(String oneTimePassword) {
        try (BrowserVisitor user = new BrowserVisitor(registry)) {
            signIn(user.open("/sign-in"), "quill@example.org", oneTimePassword);
            choosePassword(user);
            AuthenticatorApp app = enrol(user);
            user.follow("I have kept them").press("Sign out");
            CLOCK.pass(Duration.ofSeconds(30));
            signIn(user, "Quill@Example.org", PASSWORD);
            assertThat(user.path()).isEqualTo("/second-factor");
            user.fill("Code", "123").press("Continue");
            assertThat(user.text(".jenner-errors")).contains("This code is not right");
            user.fill("Code", app.code()).press("Continue");
            assertThat(user.path()).isEqualTo("/");
            user.follow("Users");
            user.open("/nowhere");
            assertThat(user.text()).contains("Page not found");
        }
    }
}
