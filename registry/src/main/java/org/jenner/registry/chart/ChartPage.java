package org.jenner.registry.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jenner.registry.directory.Directory;
import org.jenner.registry.directory.account.SignedIn;
import org.jenner.registry.disclosure.Disclosed;
import org.jenner.registry.disclosure.Disclosure;
import org.jenner.registry.disclosure.EnvironmentGates;
import org.jenner.registry.disclosure.Gates;
import org.jenner.registry.exchange.query.ForecastOnRead;
import org.jenner.registry.exchange.receipt.MessageRights;
import org.jenner.registry.forecast.EvaluatedRecord;
import org.jenner.registry.forecast.LoadedSchedules;
import org.jenner.registry.forecast.ScheduleInForce;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.record.source.DoseSource;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The person's page. Each look is a disclosure, logged before it is shown. */
@Controller
final class ChartPage {
    private final Gates gates;
    private final LoadedSchedules schedules;
    private final VaccineWords words;
    private final Directory directory;
    private final JurisdictionClock clock;
    private final String protectionIndicator;
    private final PeopleRights rights;
    private final PeopleHandles handles;
    private final MessageRights messages;

    ChartPage(
            Gates gates,
            LoadedSchedules schedules,
            CodeSets codes,
            Directory directory,
            JurisdictionClock clock,
            Jurisdiction jurisdiction,
            PeopleRights rights,
            PeopleHandles handles,
            MessageRights messages) {
        this.gates = gates;
        this.schedules = schedules;
        this.words = new VaccineWords(codes);
        this.directory = directory;
        this.clock = clock;
        this.protectionIndicator = jurisdiction.protection().indicator();
        this.rights = rights;
        this.handles = handles;
        this.messages = messages;
    }

    @GetMapping("/people/{handle}")
    ModelAndView show(SignedIn signedIn, @PathVariable("handle") String handle) {
        String number = handles.open(signedIn, handle).orElseThrow(ChartPage::notFound);
        LocalDate today = clock.today();
        ScheduleInForce schedule = schedules.inForce(signedIn.environment(), today);
        EnvironmentGates environment = gates.of(signedIn.environment());
        String used = schedule.name().authority() + " " + schedule.name().version();
        Disclosure<Boolean> disclosure = environment
                .records()
                .disclose(rights.viewer(signedIn), new ChartInquiry(number, signedIn.partition(), used));
        if (!disclosure.result()) {
            throw notFound();
        }
        Disclosed<EvaluatedRecord> evaluated =
                ForecastOnRead.evaluate(disclosure.records().getFirst(), schedule, today);
        Chart chart = Chart.of(evaluated, reporters(signedIn, environment, evaluated), protectionIndicator);
        return new ModelAndView("chart/chart", Map.of("chart", chart, "handle", handle));
    }

    private Reporters reporters(SignedIn signedIn, EnvironmentGates environment, Disclosed<EvaluatedRecord> evaluated) {
        List<DoseSource> sources = evaluated.content().record().doses().stream()
                .flatMap(dose -> dose.sources().stream())
                .toList();
        Origins origins = environment.database().reading(connection -> Origins.read(connection, sources));
        return new Reporters(
                directory.snapshot(), words, origins, organization -> messages.mayOpen(signedIn, organization));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "no person for this address");
    }
}
