package org.jenner.registry.directory.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.page.Flash;
import org.jenner.registry.platform.page.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A person's own account: for whom they act, where they are signed in, what they sign in with. */
@Controller
final class AccountPages {
    private static final String CURRENT = "current-password";

    private final OwnSessions sessions;
    private final SecondFactor secondFactor;
    private final Passwords passwords;
    private final NewPassword newPassword;
    private final Accounts accounts;

    AccountPages(
            OwnSessions sessions,
            SecondFactor secondFactor,
            Passwords passwords,
            NewPassword newPassword,
            Accounts accounts) {
        this.sessions = sessions;
        this.secondFactor = secondFactor;
        this.passwords = passwords;
        this.newPassword = newPassword;
        this.accounts = accounts;
    }

    @GetMapping("/account")
    ModelAndView show(SignedIn signedIn) {
        return new ModelAndView(
                "directory/account/account",
                Map.of(
                        "signedIn", signedIn,
                        "workplaces", sessions.workplaces(signedIn),
                        "sessions", sessions.list(signedIn),
                        "codesLeft", secondFactor.recoveryCodesLeft(signedIn)));
    }

    @PostMapping("/account/acting")
    ModelAndView act(SignedIn signedIn, Form form, HttpServletRequest request, HttpServletResponse response) {
        Optional<Environment> environment = Environment.ofWord(form.value("environment"));
        if (environment.isEmpty() || !sessions.act(signedIn, number(form.value("organization")), environment.get())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such workplace");
        }
        Flash.say(request, response, "account.switched");
        return new ModelAndView("redirect:/");
    }

    private static ModelAndView toAccount() {
        return new ModelAndView("redirect:/account");
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    @PostMapping("/account/sessions/{session}/end")
    ModelAndView endSession(
            SignedIn signedIn, @PathVariable long session, HttpServletRequest request, HttpServletResponse response) {
        sessions.end(signedIn, session);
        Flash.say(request, response, "account.session-ended");
        return toAccount();
    }

    @GetMapping("/account/password")
    ModelAndView showPassword() {
        return passwordForm(Form.empty());
    }

    @PostMapping("/account/password")
    ModelAndView changePassword(
            SignedIn signedIn, Form form, HttpServletRequest request, HttpServletResponse response) {
        checkCurrent(signedIn, form, request);
        newPassword.check(signedIn, form);
        if (!form.isGood()) {
            return passwordForm(form);
        }
        accounts.choosePassword(signedIn, form.secret(NewPassword.FIELD));
        Flash.say(request, response, "account.password-changed");
        return toAccount();
    }

    private static ModelAndView passwordForm(Form form) {
        return new ModelAndView("directory/account/password", Map.of("form", form));
    }

    @GetMapping("/account/second-factor")
    ModelAndView showSecondFactor(SignedIn signedIn) {
        return secondFactorForm(signedIn, Form.empty());
    }

    /** New recovery codes, or another authenticator app: both after the password. */
    @PostMapping("/account/second-factor")
    ModelAndView changeSecondFactor(SignedIn signedIn, Form form, HttpServletRequest request) {
        checkCurrent(signedIn, form, request);
        if (!form.isGood()) {
            return secondFactorForm(signedIn, form);
        }
        if (form.value("change").equals("app")) {
            accounts.replaceSecondFactor(signedIn);
            return new ModelAndView("redirect:/");
        }
        return StagePages.recoveryCodes(secondFactor.newRecoveryCodes(signedIn));
    }

    private ModelAndView secondFactorForm(SignedIn signedIn, Form form) {
        return new ModelAndView(
                "directory/account/ownsecondfactor",
                Map.of("form", form, "codesLeft", secondFactor.recoveryCodesLeft(signedIn)));
    }

    private void checkCurrent(SignedIn signedIn, Form form, HttpServletRequest request) {
        switch (passwords.check(signedIn, form.secret(CURRENT), Browser.of(request))) {
            case Passwords.Outcome.Right _ -> {}
            case Passwords.Outcome.Wrong _ -> form.refuse(CURRENT, "password.wrong");
            case Passwords.Outcome.TooMany(Duration pause) ->
                form.refuse(CURRENT, "signin.too-many", FailedSignIns.seconds(pause));
        }
    }
}
