package org.jenner.registry.directory.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jenner.registry.platform.page.Assets;
import org.jenner.registry.platform.page.Cookies;
import org.jenner.registry.platform.page.Flash;
import org.jenner.registry.platform.page.FormToken;
import org.jenner.registry.platform.page.MenuItem;
import org.jenner.registry.platform.page.Page;
import org.jenner.registry.platform.page.PageFrames;
import org.jenner.registry.platform.page.SignedInAs;
import org.jenner.registry.platform.page.Texts;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Stands before every page: finds out who asks, whether the form came from us, and whether this person may. The frame
 * around the page follows from the same.
 */
final class Entrance implements HandlerInterceptor, PageFrames {
    /** The cookie by which a browser is known, signed in or not. */
    static final String COOKIE = "jenner-session";

    private static final String NEWCOMER = "new.";
    private static final int SECONDS_LATER = 5;
    private static final String WHO = Entrance.class.getName() + ".who";

    private final Sessions sessions;
    private final Rights rights;
    private final Jurisdiction jurisdiction;
    private final Assets assets;
    private final Texts texts = new Texts(Locale.US);

    Entrance(Sessions sessions, Rights rights, Jurisdiction jurisdiction, Assets assets) {
        this.sessions = sessions;
        this.rights = rights;
        this.jurisdiction = jurisdiction;
        this.assets = assets;
    }

    /**
     * Who sent a request, looked up once.
     *
     * @param cookie null: the browser sent none
     */
    private record Who(@Nullable Token cookie, @Nullable SignedIn signedIn) {

        /** A browser that brings a secret which is not a newcomer's once had a session. */
        boolean wasSignedIn() {
            return cookie != null && !cookie.secret().startsWith(NEWCOMER);
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Who who = who(request);
        if (who.cookie() == null) {
            who = newcomer(request, response);
        }
        Route route = route(request)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN, "not in the table of routes"));
        return switch (rights.decide(route, who.signedIn(), organization(request))) {
            case Rights.Decision.Open _ -> {
                checkForm(request, who);
                if (who.signedIn() != null) {
                    leaveWhenIdle(response);
                }
                yield true;
            }
            case Rights.Decision.Refused _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN, "not allowed");
            case Rights.Decision.First(String address) -> {
                if (who.signedIn() == null && who.wasSignedIn()) {
                    Flash.say(request, response, "signin.ended");
                }
                response.setStatus(HttpStatus.SEE_OTHER.value());
                response.setHeader("Location", address);
                yield false;
            }
        };
    }

    /** When the session has timed out, what it showed goes from the screen too. */
    private void leaveWhenIdle(HttpServletResponse response) {
        long seconds = jurisdiction.sessions().idle().plusSeconds(SECONDS_LATER).toSeconds();
        response.setHeader("Refresh", seconds + ";url=/sign-in");
    }

    private static void checkForm(HttpServletRequest request, Who who) {
        boolean onlyReads =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        Token cookie = who.cookie();
        String kind = request.getContentType();
        if (who.signedIn() == null
                && kind != null
                && kind.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            // A file is read into memory as soon as a field of its form is looked at: not for anybody.
            throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "files only from who is signed in");
        }
        if (!onlyReads && (cookie == null || !FormToken.fits(request, cookie.secret()))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "the form is not from this browser's page");
        }
    }

    /** A browser without a cookie gets one: the form that it sends first must be known again. */
    private static Who newcomer(HttpServletRequest request, HttpServletResponse response) {
        Token fresh = new Token(NEWCOMER + Token.random().secret());
        Cookies.set(request, response, COOKIE, fresh.secret());
        Who who = new Who(fresh, null);
        request.setAttribute(WHO, who);
        return who;
    }

    private Optional<Route> route(HttpServletRequest request) {
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        return rights.routes()
                .route(method + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    private static Optional<Long> organization(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("organization") instanceof String number
                ? Optional.of(number(number))
                : Optional.empty();
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "not a number", none);
        }
    }

    /** From here on the browser is known by this secret: the page that answers belongs to it already. */
    void admit(HttpServletRequest request, HttpServletResponse response, Token session) {
        Cookies.set(request, response, COOKIE, session.secret());
        request.setAttribute(WHO, new Who(session, sessions.find(session).orElse(null)));
    }

    /** Who sent this request; empty for nobody. */
    Optional<SignedIn> signedIn(HttpServletRequest request) {
        return Optional.ofNullable(who(request).signedIn());
    }

    private Who who(HttpServletRequest request) {
        if (request.getAttribute(WHO) instanceof Who known) {
            return known;
        }
        Optional<Token> cookie = Cookies.read(request, COOKIE).map(Token::new);
        Who who = new Who(cookie.orElse(null), cookie.flatMap(sessions::find).orElse(null));
        request.setAttribute(WHO, who);
        return who;
    }

    @Override
    public Page frame(HttpServletRequest request) {
        Who who = who(request);
        Token cookie = who.cookie();
        return page(
                who.signedIn(),
                cookie == null ? "" : FormToken.of(cookie.secret()),
                Flash.heard(request, texts).orElse(null),
                request.getRequestURI());
    }

    @Override
    public Page bareFrame() {
        return page(null, "", null, "");
    }

    private Page page(@Nullable SignedIn signedIn, String formToken, @Nullable String flash, String address) {
        return new Page(
                texts,
                assets,
                jurisdiction.title(),
                jurisdiction.zone(),
                signedIn == null ? null : signedIn.environment(),
                signedIn == null ? null : new SignedInAs(signedIn.name(), signedIn.organization()),
                formToken,
                flash,
                signedIn == null || signedIn.stage() != Stage.COMPLETE ? List.of() : menu(signedIn, address),
                route -> signedIn != null && rights.may(signedIn, route));
    }

    private List<MenuItem> menu(SignedIn signedIn, String address) {
        return rights.routes().routes().stream()
                .filter(route -> rights.may(signedIn, route.name()))
                .flatMap(route -> item(route, signedIn, address).stream())
                .toList();
    }

    private Optional<MenuItem> item(Route route, SignedIn signedIn, String address) {
        String target = route.path().replace("{organization}", Long.toString(signedIn.organizationId()));
        return Optional.ofNullable(route.menu())
                .map(key -> new MenuItem(target, texts.text(key), texts.text(key + "-advice"), target.equals(address)));
    }
}
