package org.jenner.registry.chart;

import java.util.List;
import java.util.Map;
import org.jenner.registry.directory.Directory;
import org.jenner.registry.directory.account.SignedIn;
import org.jenner.registry.disclosure.Disclosed;
import org.jenner.registry.disclosure.Gates;
import org.jenner.registry.exchange.query.ForecastOnRead;
import org.jenner.registry.exchange.receipt.MessageRights;
import org.jenner.registry.forecast.EvaluatedRecord;
import org.jenner.registry.platform.page.Form;
import org.jenner.registry.record.source.DoseSource;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The person's page. Each look is a disclosure, logged before it is shown. */
@Controller
final class ChartPage {
    private final Gates gates;
    private final Looks looks;
    private final VaccineWords words;
    private final Directory directory;
    private final String protectionIndicator;
    private final MessageRights messages;

    ChartPage(
            Gates gates,
            Looks looks,
            CodeSets codes,
            Directory directory,
            Jurisdiction jurisdiction,
            MessageRights messages) {
        this.gates = gates;
        this.looks = looks;
        this.words = new VaccineWords(codes);
        this.directory = directory;
        this.protectionIndicator = jurisdiction.protection().indicator();
        this.messages = messages;
    }

    @GetMapping("/people/{handle}")
    ModelAndView show(SignedIn signedIn, Form form, @PathVariable("handle") String handle) {
        Look look = looks.at(signedIn, handle, form);
        Disclosed<EvaluatedRecord> evaluated =
                ForecastOnRead.evaluate(look.record(), look.schedule().answering(), look.today());
        Chart chart = Chart.of(evaluated, reporters(signedIn, evaluated), protectionIndicator, look.links());
        return new ModelAndView(
                "chart/chart", Map.of("chart", chart, "form", form, "choice", look.choice(), "links", look.links()));
    }

    private Reporters reporters(SignedIn signedIn, Disclosed<EvaluatedRecord> evaluated) {
        List<DoseSource> sources = evaluated.content().record().doses().stream()
                .flatMap(dose -> dose.sources().stream())
                .toList();
        Origins origins =
                gates.of(signedIn.environment()).database().reading(connection -> Origins.read(connection, sources));
        return new Reporters(
                directory.snapshot(), words, origins, organization -> messages.mayOpen(signedIn, organization));
    }
}
