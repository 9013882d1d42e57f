package org.jenner.registry.exchange.receipt;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jenner.registry.directory.Directory;
import org.jenner.registry.directory.DirectorySnapshot;
import org.jenner.registry.directory.Organization;
import org.jenner.registry.directory.SourceSystem;
import org.jenner.registry.directory.account.SignedIn;
import org.jenner.registry.exchange.message.Disposition;
import org.jenner.registry.exchange.message.MessageStores;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.page.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Recent messages, the newest first. */
@Controller
final class MessageListPage {
    private static final int ON_A_PAGE = 50;

    private final MessageStores stores;
    private final MessageRights rights;
    private final Directory directory;
    private final JurisdictionClock clock;

    MessageListPage(MessageStores stores, MessageRights rights, Directory directory, JurisdictionClock clock) {
        this.stores = stores;
        this.rights = rights;
        this.directory = directory;
        this.clock = clock;
    }

    /** One message with the names of those who sent it. */
    public record Line(MessageSummary message, String organization, String system) {
        public Instant at() {
            return message.receivedAt();
        }
    }

    @GetMapping("/messages")
    ModelAndView show(SignedIn signedIn, Form form) {
        DirectorySnapshot snapshot = directory.snapshot();
        MessageListForm asked = new MessageListForm(form);
        List<Long> systems = rights.sourceSystems(signedIn).stream()
                .filter(system -> asked.organization()
                        .map(organization -> isOf(snapshot, system, organization))
                        .orElse(true))
                .toList();
        MessageFilter filter = asked.filter(systems, clock.today(), clock.zone());
        List<MessageSummary> messages = stores.of(signedIn.environment())
                .database()
                .reading(connection -> ReceivedMessages.list(connection, filter, ON_A_PAGE + 1));
        return page(form, asked, messages, snapshot, organizations(signedIn, snapshot));
    }

    private static ModelAndView page(
            Form form,
            MessageListForm asked,
            List<MessageSummary> messages,
            DirectorySnapshot snapshot,
            List<Organization> organizations) {
        List<MessageSummary> shown = messages.stream().limit(ON_A_PAGE).toList();
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put("form", form);
        model.put("days", asked.days());
        model.put("periods", MessageListForm.PERIODS);
        model.put("outcomes", List.of(Disposition.values()));
        model.put("organizations", organizations);
        model.put(
                "lines", shown.stream().map(message -> line(message, snapshot)).toList());
        model.put("older", messages.size() > ON_A_PAGE ? asked.addressBefore(shown.getLast()) : null);
        return new ModelAndView("exchange/receipt/messages", model);
    }

    private static Line line(MessageSummary message, DirectorySnapshot snapshot) {
        SourceSystem system = snapshot.sourceSystems().get(message.sourceSystem());
        return new Line(
                message,
                snapshot.organization(message.organization())
                        .map(Organization::name)
                        .orElse(""),
                system == null ? "" : system.name());
    }

    private static boolean isOf(DirectorySnapshot snapshot, long system, long organization) {
        SourceSystem found = snapshot.sourceSystems().get(system);
        return found != null && found.organizationId() == organization;
    }

    /** Those among whose messages one may choose. */
    private List<Organization> organizations(SignedIn signedIn, DirectorySnapshot snapshot) {
        return snapshot.organizations().values().stream()
                .filter(organization -> rights.mayOpen(signedIn, organization.organizationId()))
                .sorted(Comparator.comparing(Organization::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
