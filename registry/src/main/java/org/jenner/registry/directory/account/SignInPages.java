package org.jenner.registry.directory.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.jenner.registry.platform.page.Cookies;
import org.jenner.registry.platform.page.Flash;
import org.jenner.registry.platform.page.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Signing in by user name and password, and signing out. */
@Controller
final class SignInPages {
    private static final String TEMPLATE = "directory/account/signin";

    private final SignIn signIn;
    private final Sessions sessions;
    private final Entrance entrance;

    SignInPages(SignIn signIn, Sessions sessions, Entrance entrance) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.entrance = entrance;
    }

    @GetMapping("/sign-in")
    ModelAndView show(HttpServletRequest request) {
        return entrance.signedIn(request)
                .map(signedIn -> new ModelAndView("redirect:" + signedIn.stage().address()))
                .orElseGet(() -> form(Form.empty()));
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(Form form, HttpServletRequest request, HttpServletResponse response) {
        String userName = form.required("user-name", "signin.user-name-missing");
        if (form.secret("password").isEmpty()) {
            form.refuse("password", "signin.password-missing");
        }
        return form.isGood() ? attempt(userName, form, request, response) : form(form);
    }

    private ModelAndView attempt(String userName, Form form, HttpServletRequest request, HttpServletResponse response) {
        Token known = new Token(Cookies.read(request, KnownBrowsers.COOKIE).orElse(""));
        return switch (signIn.attempt(userName, form.secret("password"), Browser.of(request), known)) {
            case SignIn.Outcome.Begun(Token session) -> {
                entrance.signedIn(request).ifPresent(before -> sessions.end(before.sessionId()));
                entrance.admit(request, response, session);
                yield new ModelAndView("redirect:/");
            }
            case SignIn.Outcome.Refused _ -> {
                form.refuse("user-name", "signin.refused");
                yield form(form);
            }
            case SignIn.Outcome.TooMany(Duration pause) -> {
                form.refuse("user-name", "signin.too-many", FailedSignIns.seconds(pause));
                yield form(form);
            }
        };
    }

    @PostMapping("/sign-out")
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        entrance.signedIn(request).ifPresent(signedIn -> sessions.end(signedIn.sessionId()));
        Cookies.set(request, response, Entrance.COOKIE, "", Duration.ZERO);
        Flash.say(request, response, "signin.signed-out");
        return new ModelAndView("redirect:/sign-in");
    }

    private static ModelAndView form(Form form) {
        return new ModelAndView(TEMPLATE, Map.of("form", form));
    }
}
