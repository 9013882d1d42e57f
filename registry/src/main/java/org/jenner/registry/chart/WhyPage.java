package org.jenner.registry.chart;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jenner.cdsi.reason.Sentences;
import org.jenner.registry.directory.account.SignedIn;
import org.jenner.registry.disclosure.Disclosed;
import org.jenner.registry.forecast.ExplainedRecord;
import org.jenner.registry.forecast.RecordEvaluation;
import org.jenner.registry.platform.page.Form;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Why a dose counts or not, or why a forecast is as it is, from what the viewer may see. Each look is a disclosure. The
 * reasons are found when they are asked for: to keep them costs more than the answer.
 */
@Controller
final class WhyPage {
    private static final Sentences SENTENCES = new Sentences(Locale.US, Dates.format());

    private final Looks looks;
    private final VaccineWords words;
    private final String protectionIndicator;

    WhyPage(Looks looks, CodeSets codes, Jurisdiction jurisdiction) {
        this.looks = looks;
        this.words = new VaccineWords(codes);
        this.protectionIndicator = jurisdiction.protection().indicator();
    }

    @GetMapping("/people/{handle}/why/{subject}")
    ModelAndView show(
            SignedIn signedIn,
            Form form,
            @PathVariable("handle") String handle,
            @PathVariable("subject") String subject) {
        Looks.About about = looks.at(signedIn, handle, subject, form);
        Look look = about.look();
        Disclosed<ExplainedRecord> explained =
                look.record().map(record -> RecordEvaluation.explain(record, look.schedule(), look.today()));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("whose", Whose.of(look.record(), protectionIndicator));
        model.put("links", look.links());
        model.put("schedule", look.schedule().name());
        model.put("day", look.today());
        return switch (about.subject()) {
            case Subject.OfDose(long dose) ->
                page(
                        "chart/whydose",
                        model,
                        explained
                                .map(record -> WhyDose.of(record, dose, words, SENTENCES))
                                .content());
            case Subject.OfGroup(String vaccineGroup) ->
                page(
                        "chart/whyforecast",
                        model,
                        explained
                                .map(record -> WhyForecast.of(record, vaccineGroup, SENTENCES))
                                .content());
        };
    }

    /** What was asked about may have gone since the address was given: corrected, objected to, or of another schedule. */
    private static ModelAndView page(String template, Map<String, Object> model, Optional<?> why) {
        why.ifPresent(found -> model.put("why", found));
        return new ModelAndView(why.isPresent() ? template : "chart/whygone", model);
    }
}
