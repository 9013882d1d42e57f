package org.jenner.registry.chart;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jenner.cdsi.reason.Sentences;
import org.jenner.registry.directory.account.SignedIn;
import org.jenner.registry.disclosure.Disclosed;
import org.jenner.registry.exchange.query.ForecastOnRead;
import org.jenner.registry.forecast.EvaluatedRecord;
import org.jenner.registry.forecast.ForecastOutcome;
import org.jenner.registry.forecast.LoadedSchedule;
import org.jenner.registry.forecast.LoadedSchedules;
import org.jenner.registry.forecast.Supposed;
import org.jenner.registry.platform.page.Form;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What would be due if something were otherwise. Nothing is stored; that the record was looked at is logged, each time.
 * What is supposed travels in the body of a form, since it says something of the person.
 */
@Controller
final class WhatIfPage {
    private static final Sentences SENTENCES = new Sentences(Locale.US, Dates.format());

    private final Looks looks;
    private final LoadedSchedules schedules;
    private final VaccineWords words;
    private final String protectionIndicator;

    WhatIfPage(Looks looks, LoadedSchedules schedules, CodeSets codes, Jurisdiction jurisdiction) {
        this.looks = looks;
        this.schedules = schedules;
        this.words = new VaccineWords(codes);
        this.protectionIndicator = jurisdiction.protection().indicator();
    }

    @GetMapping("/people/{handle}/what-if")
    ModelAndView ask(SignedIn signedIn, Form form, @PathVariable("handle") String handle) {
        Look look = looks.at(signedIn, handle, form);
        EvaluatedRecord now = now(look);
        return page(look, now, choices(look, now, Optional.empty()), form, null);
    }

    @PostMapping("/people/{handle}/what-if")
    ModelAndView answer(SignedIn signedIn, Form form, @PathVariable("handle") String handle) {
        Optional<Subject> leftOut = looks.subject(signedIn, handle, form.value(SuppositionForm.LEFT_OUT));
        Look look = looks.at(signedIn, handle, form);
        EvaluatedRecord now = now(look);
        SuppositionChoices choices = choices(look, now, leftOut);
        if (now.forecast() instanceof ForecastOutcome.NotMade) {
            return page(look, now, choices, form, null);
        }
        LocalDate birth = now.record().demographics().birthDate().day();
        Comparison comparison = SuppositionForm.read(form, choices, birth, look.today())
                .flatMap(read ->
                        Supposed.of(now.record(), schedule(signedIn, look, read.day()), read.day(), read.changes()))
                .map(supposed -> Comparison.of(now, supposed, words, SENTENCES))
                .orElse(null);
        return page(look, now, choices, form, comparison);
    }

    /** The one that was chosen, else the one in force on the day that is supposed. */
    private LoadedSchedule schedule(SignedIn signedIn, Look look, LocalDate day) {
        return look.choice().isChosen() ? look.schedule() : schedules.inForce(signedIn.environment(), day);
    }

    private static EvaluatedRecord now(Look look) {
        Disclosed<EvaluatedRecord> evaluated =
                ForecastOnRead.evaluate(look.record(), look.schedule().answering(), look.today());
        return evaluated.content();
    }

    private SuppositionChoices choices(Look look, EvaluatedRecord now, Optional<Subject> leftOut) {
        return SuppositionChoices.of(now, look.schedule().release(), words, leftOut, look.links());
    }

    private ModelAndView page(
            Look look, EvaluatedRecord now, SuppositionChoices choices, Form form, @Nullable Comparison comparison) {
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put("whose", Whose.of(look.record(), protectionIndicator));
        model.put("links", look.links());
        model.put("form", form);
        model.put("choice", look.choice());
        model.put("choices", choices);
        model.put("noForecast", Chart.noForecast(now.forecast()).orElse(null));
        model.put("seasonsOver", comparison == null ? Chart.seasonsOver(now.forecast()) : comparison.seasonsOver());
        model.put("comparison", comparison);
        model.put("today", look.today());
        return new ModelAndView("chart/whatif", model);
    }
}
