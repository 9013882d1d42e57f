package org.jenner.registry.chart;

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
import org.jenner.registry.platform.page.Form;
import org.jenner.registry.record.link.PersonLookup;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.jenner.registry.reference.jurisdiction.PageSearchRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Finding a person. What was typed travels in the body of a form, never in an address. */
@Controller
final class FindPage {
    private final Gates gates;
    private final PageSearchRules rules;
    private final JurisdictionClock clock;
    private final DirectoryOrganizations organizations;
    private final PeopleRights rights;
    private final PeopleHandles handles;

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
    }

    /** What a search came to. */
    enum Outcome {
        NONE,
        FOUND,
        TOO_MANY
    }

    @GetMapping("/people")
    ModelAndView ask() {
        return page(Form.empty(), null, List.of());
    }

    @PostMapping("/people")
    ModelAndView search(SignedIn signedIn, Form form) {
        Viewer viewer = rights.viewer(signedIn);
        Optional<PersonLookup> asked =
                SearchForm.read(form, rules, clock.today(), signedIn.partition(), whoseNumbers(viewer));
        return asked.map(lookup -> found(signedIn, form, viewer, lookup)).orElseGet(() -> page(form, null, List.of()));
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
