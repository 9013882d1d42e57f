package org.jenner.registry.directory.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jenner.registry.platform.page.Cookies;
import org.jenner.registry.platform.page.Form;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Between the password and the start page: the second factor, or setting it up; a password of one's own. */
@Controller
final class StagePages {
    private final SecondFactor secondFactor;
    private final NewPassword newPassword;
    private final Accounts accounts;
    private final Jurisdiction jurisdiction;
    private final Entrance entrance;

    StagePages(
            SecondFactor secondFactor,
            NewPassword newPassword,
            Accounts accounts,
            Jurisdiction jurisdiction,
            Entrance entrance) {
        this.entrance = entrance;
        this.secondFactor = secondFactor;
        this.newPassword = newPassword;
        this.accounts = accounts;
        this.jurisdiction = jurisdiction;
    }

    @GetMapping("/second-factor")
    ModelAndView showSecondFactor() {
        return secondFactorForm(Form.empty());
    }

    @PostMapping("/second-factor")
    ModelAndView pass(SignedIn signedIn, Form form, HttpServletRequest request, HttpServletResponse response) {
        String code = form.required("code", "secondfactor.code-missing");
        if (!form.isGood()) {
            return secondFactorForm(form);
        }
        return switch (secondFactor.pass(signedIn, code, Browser.of(request), known(request))) {
            case SecondFactor.Outcome.Passed passed -> {
                keep(passed, request, response);
                yield new ModelAndView("redirect:/");
            }
            case SecondFactor.Outcome.Refused _ -> {
                form.refuse("code", "secondfactor.refused");
                yield secondFactorForm(form);
            }
            case SecondFactor.Outcome.TooMany(Duration pause) -> {
                form.refuse("code", "signin.too-many", FailedSignIns.seconds(pause));
                yield secondFactorForm(form);
            }
        };
    }

    private static ModelAndView secondFactorForm(Form form) {
        return new ModelAndView("directory/account/secondfactor", Map.of("form", form));
    }

    @GetMapping("/enrolment")
    ModelAndView showEnrolment(SignedIn signedIn) {
        return enrolmentForm(signedIn, Form.empty());
    }

    @PostMapping("/enrolment")
    ModelAndView enrol(SignedIn signedIn, Form form, HttpServletRequest request, HttpServletResponse response) {
        String code = form.required("code", "secondfactor.code-missing");
        if (!form.isGood()) {
            return enrolmentForm(signedIn, form);
        }
        return switch (secondFactor.confirm(signedIn, code, Browser.of(request), known(request))) {
            case SecondFactor.Outcome.Passed passed -> {
                keep(passed, request, response);
                yield recoveryCodes(passed.recoveryCodes());
            }
            case SecondFactor.Outcome.Refused _ -> {
                form.refuse("code", "enrolment.refused");
                yield enrolmentForm(signedIn, form);
            }
            case SecondFactor.Outcome.TooMany(Duration pause) -> {
                form.refuse("code", "signin.too-many", FailedSignIns.seconds(pause));
                yield enrolmentForm(signedIn, form);
            }
        };
    }

    private ModelAndView enrolmentForm(SignedIn signedIn, Form form) {
        byte[] key = secondFactor.keyToConfirm(signedIn);
        return new ModelAndView(
                "directory/account/enrolment",
                Map.of(
                        "form",
                        form,
                        "picture",
                        QrCode.of(Totp.address(key, jurisdiction.title(), signedIn.userName())),
                        "key",
                        Base32.of(key).replaceAll("(.{4})(?=.)", "$1 ")));
    }

    /** Shown once. */
    static ModelAndView recoveryCodes(List<String> codes) {
        return new ModelAndView("directory/account/recoverycodes", Map.of("codes", codes));
    }

    @GetMapping("/new-password")
    ModelAndView showNewPassword() {
        return newPasswordForm(Form.empty());
    }

    @PostMapping("/new-password")
    ModelAndView changePassword(SignedIn signedIn, Form form) {
        newPassword.check(signedIn, form);
        if (!form.isGood()) {
            return newPasswordForm(form);
        }
        accounts.choosePassword(signedIn, form.secret(NewPassword.FIELD));
        return new ModelAndView("redirect:/");
    }

    private static ModelAndView newPasswordForm(Form form) {
        return new ModelAndView("directory/account/newpassword", Map.of("form", form));
    }

    private static Token known(HttpServletRequest request) {
        return new Token(Cookies.read(request, KnownBrowsers.COOKIE).orElse(""));
    }

    private void keep(SecondFactor.Outcome.Passed passed, HttpServletRequest request, HttpServletResponse response) {
        entrance.admit(request, response, passed.session());
        Cookies.set(request, response, KnownBrowsers.COOKIE, passed.browser().secret(), KnownBrowsers.KEPT);
    }
}
