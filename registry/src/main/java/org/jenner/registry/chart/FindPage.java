package org.jenner.registry.chart;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jenner.registry.directory.Directory;
import org.jenner.registry.directory.account.SignedIn;
import org.jenner.registry.disclosure.DirectoryOrganizations;
import org.jenner.registry.disclosure.Disclosure;
import org.jenner.registry.disclosure.EnvironmentGates;
import org.jenner.registry.disclosure.Gates;
import org.jenner.registry.disclosure.Purpose;
import org.jenner.registry.disclosure.Viewer;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.pace.Allowances;
import org.jenner.registry.platform.page.Form;
import org.jenner.registry.record.link.PersonLookup;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.jenner.registry.reference.jurisdiction.PageSearchRules;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Finding a person. What was typed travels in the body of a form, never in an address. */
@Controller
final class FindPage {
    private static final Logger LOG = LoggerFactory.getLogger(FindPage.class);

    private final Gates gates;
    private final PageSearchRules rules;
    private final JurisdictionClock clock;
    private final DirectoryOrganizations organizations;
    private final PeopleRights rights;
    private final PeopleHandles handles;
    private final Allowances<Long> searches;

    FindPage(
            Gates gates,
            Jurisdiction jurisdiction,
            JurisdictionClock clock,
            Directory directory,
            PeopleRights rights,
            PeopleHandles handles) {
        this.gates = gates;
        this.rules = jurisdiction.search().page();
        this.clock = clock;
        this.organizations = new DirectoryOrganizations(directory);
        this.rights = rights;
        this.handles = handles;
        this.searches = new Allowances<>(rules.searchesAtOnce(), rules.searchInterval(), System::nanoTime);
    }

    /** What a search came to. */
    enum Outcome {
        NONE,
        FOUND,
        TOO_MANY,
        /** Nothing was looked for: the account searches faster than it may. */
        TOO_OFTEN
    }

    @GetMapping("/people")
    ModelAndView ask() {
        return page(Form.empty(), null, List.of());
    }

    @PostMapping("/people")
    ModelAndView search(SignedIn signedIn, Form form, HttpServletResponse response) {
        Viewer viewer = rights.viewer(signedIn);
        Optional<PersonLookup> asked =
                SearchForm.read(form, rules, clock.today(), signedIn.partition(), whoseNumbers(viewer));
        if (asked.isEmpty()) {
            return page(form, null, List.of());
        }
        Optional<Duration> pause = searches.take(signedIn.accountId());
        return pause.isPresent()
                ? tooOften(signedIn, form, response, pause.get().toSeconds() + 1)
                : found(signedIn, form, viewer, asked.get());
    }

    private ModelAndView tooOften(SignedIn signedIn, Form form, HttpServletResponse response, long seconds) {
        LOG.warn("account {} searches faster than its allowance", signedIn.accountId());
        response.setHeader("Retry-After", Long.toString(seconds));
        ModelAndView page = page(form, Outcome.TOO_OFTEN, List.of());
        page.addObject("seconds", Math.toIntExact(seconds));
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return page;
    }

    private ModelAndView found(SignedIn signedIn, Form form, Viewer viewer, PersonLookup asked) {
        EnvironmentGates environment = gates.of(signedIn.environment());
        Disclosure<Boolean> disclosure = environment
                .records()
                .disclose(viewer, new SearchInquiry(asked, rules.mostPeople(), viewer, environment.numbers(), clock));
        List<Candidate> candidates = Candidate.of(disclosure.records(), asked, number -> handles.of(signedIn, number));
        if (disclosure.result()) {
            return page(form, Outcome.TOO_MANY, List.of());
        }
        return page(form, candidates.isEmpty() ? Outcome.NONE : Outcome.FOUND, candidates);
    }

    /** A record number says something only where it was given; the department has all of them before it. */
    private @Nullable Set<Long> whoseNumbers(Viewer viewer) {
        return viewer.purpose() == Purpose.PUBLIC_HEALTH
                ? null
                : organizations.standsFor(viewer.organization(), clock.today());
    }

    private ModelAndView page(Form form, @Nullable Outcome outcome, List<Candidate> candidates) {
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put("form", form);
        model.put("outcome", outcome);
        model.put("candidates", candidates);
        model.put("most", rules.mostPeople());
        return new ModelAndView("chart/find", model);
    }
}
