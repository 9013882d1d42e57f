package org.jenner.registry.chart;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jenner.cdsi.catchup.Pace;
import org.jenner.registry.directory.account.SignedIn;
import org.jenner.registry.exchange.query.ForecastOnRead;
import org.jenner.registry.forecast.EvaluatedRecord;
import org.jenner.registry.forecast.ForecastOutcome;
import org.jenner.registry.forecast.RemainingCourse;
import org.jenner.registry.platform.page.Form;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * The whole remaining course of a person, at the earliest and at the recommended pace, to be printed and handed over. Each
 * look is a disclosure.
 */
@Controller
final class CatchUpPage {
    private final Looks looks;
    private final VaccineWords words;
    private final String protectionIndicator;

    CatchUpPage(Looks looks, CodeSets codes, Jurisdiction jurisdiction) {
        this.looks = looks;
        this.words = new VaccineWords(codes);
        this.protectionIndicator = jurisdiction.protection().indicator();
    }

    @GetMapping("/people/{handle}/catch-up")
    ModelAndView show(SignedIn signedIn, Form form, @PathVariable("handle") String handle) {
        Look look = looks.at(signedIn, handle, form);
        ForecastOutcome forecast = ForecastOnRead.evaluate(
                        look.record(), look.schedule().answering(), look.today())
                .map(EvaluatedRecord::forecast)
                .content();
        Optional<String> noForecast = Chart.noForecast(forecast);
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put("whose", Whose.of(look.record(), protectionIndicator));
        model.put("links", look.links());
        model.put("form", form);
        model.put("choice", look.choice());
        model.put("day", look.today());
        model.put("noForecast", noForecast.orElse(null));
        model.put("seasonsOver", Chart.seasonsOver(forecast));
        model.put("plans", noForecast.isPresent() ? List.of() : plans(look));
        return new ModelAndView("chart/catchup", model);
    }

    private List<CoursePlan> plans(Look look) {
        return Arrays.stream(Pace.values())
                .flatMap(pace -> look
                        .record()
                        .map(record -> RemainingCourse.plan(record, look.schedule(), look.today(), pace))
                        .content()
                        .stream())
                .map(plan -> CoursePlan.of(plan, words))
                .toList();
    }
}
