package org.jenner.registry.home;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jenner.registry.directory.Directory;
import org.jenner.registry.directory.DirectorySnapshot;
import org.jenner.registry.directory.Organization;
import org.jenner.registry.directory.account.Reach;
import org.jenner.registry.directory.account.SignedIn;
import org.jenner.registry.disclosure.Gates;
import org.jenner.registry.exchange.message.Disposition;
import org.jenner.registry.exchange.receipt.MessageRights;
import org.jenner.registry.exchange.receipt.OpenHolds;
import org.jenner.registry.exchange.receipt.ReceivedMessages;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.record.RecordCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where everybody lands who has signed in: what they may do here, and what waits for them. */
@Controller
final class HomePage {
    private static final int MOST_HOLDS = 20;

    private final Gates gates;
    private final MessageRights messages;
    private final Directory directory;
    private final JurisdictionClock clock;

    HomePage(Gates gates, MessageRights messages, Directory directory, JurisdictionClock clock) {
        this.gates = gates;
        this.messages = messages;
        this.directory = directory;
        this.clock = clock;
    }

    /** Something that waits, with the name of its sender. */
    public record Waiting(OpenHolds.Hold hold, String organization) {}

    @GetMapping("/")
    ModelAndView show(SignedIn signedIn) {
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put("signedIn", signedIn);
        Database database = gates.of(signedIn.environment()).database();
        Reach reach = messages.reach(signedIn);
        model.put("today", reach == Reach.NONE ? null : today(signedIn, database));
        model.put("waiting", reach == Reach.NONE ? List.of() : waiting(signedIn, database, reach));
        boolean wholeRecord = reach == Reach.ANY && signedIn.environment() == Environment.PRODUCTION;
        model.put("counts", wholeRecord ? database.reading(RecordCounts::read) : null);
        return new ModelAndView("home/home", model);
    }

    private Map<Disposition, Long> today(SignedIn signedIn, Database database) {
        List<Long> systems = messages.sourceSystems(signedIn);
        Instant midnight = clock.today().atStartOfDay(clock.zone()).toInstant();
        return database.reading(connection -> ReceivedMessages.counts(connection, systems, midnight));
    }

    private List<Waiting> waiting(SignedIn signedIn, Database database, Reach reach) {
        DirectorySnapshot snapshot = directory.snapshot();
        @Nullable
        Set<Long> organizations = reach == Reach.ANY
                ? null
                : snapshot.organizations().keySet().stream()
                        .filter(organization -> messages.mayOpen(signedIn, organization))
                        .collect(Collectors.toSet());
        return database.reading(connection -> OpenHolds.oldest(connection, organizations, MOST_HOLDS)).stream()
                .map(hold -> new Waiting(
                        hold,
                        snapshot.organization(hold.organization())
                                .map(Organization::name)
                                .orElse("")))
                .toList();
    }
}
