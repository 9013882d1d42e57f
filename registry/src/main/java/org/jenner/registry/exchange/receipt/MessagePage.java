package org.jenner.registry.exchange.receipt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jenner.registry.directory.Directory;
import org.jenner.registry.directory.DirectorySnapshot;
import org.jenner.registry.directory.Organization;
import org.jenner.registry.directory.SourceSystem;
import org.jenner.registry.directory.SubmittingInterface;
import org.jenner.registry.directory.account.Rights;
import org.jenner.registry.directory.account.SignedIn;
import org.jenner.registry.disclosure.Disclosed;
import org.jenner.registry.disclosure.Gates;
import org.jenner.registry.disclosure.MessageText;
import org.jenner.registry.disclosure.Viewer;
import org.jenner.registry.exchange.message.MessageStores;
import org.jenner.registry.exchange.message.StoredMessage;
import org.jenner.registry.exchange.message.StoredMessages;
import org.jenner.registry.platform.database.Environment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * One message: what became of it, without patient data; and, for those who may read it, its text, each look logged before
 * it is shown.
 */
@Controller
final class MessagePage {
    private static final String READ_TEXT = "view-message-text";

    private final MessageStores stores;
    private final Gates gates;
    private final MessageRights messages;
    private final Rights rights;
    private final Directory directory;

    MessagePage(MessageStores stores, Gates gates, MessageRights messages, Rights rights, Directory directory) {
        this.stores = stores;
        this.gates = gates;
        this.messages = messages;
        this.rights = rights;
        this.directory = directory;
    }

    /** Who sent a message, by the names of the directory. */
    public record From(String organization, String system, String way) {}

    @GetMapping("/messages/{message}")
    ModelAndView show(SignedIn signedIn, @PathVariable("message") String number) {
        StoredMessage message = find(signedIn, number);
        return new ModelAndView(
                "exchange/receipt/message",
                Map.of("message", message, "from", from(message), "answer", lines(message.answer())));
    }

    @PostMapping("/messages/{message}/text")
    ModelAndView showText(SignedIn signedIn, @PathVariable("message") String number) {
        StoredMessage message = find(signedIn, number);
        byte[] text = stores.of(signedIn.environment()).text(message.id()).orElseThrow(MessagePage::notFound);
        Viewer viewer = Viewer.atPage(signedIn, rights.roles().reach(READ_TEXT, signedIn.roles()));
        long partition = signedIn.environment() == Environment.PRODUCTION ? 0 : message.organization();
        Disclosed<byte[]> disclosed = gates.of(signedIn.environment())
                .texts()
                .disclose(
                        viewer,
                        new MessageText(message.id(), message.organization(), partition, message.person(), text))
                .orElseThrow(MessagePage::notFound);
        return new ModelAndView(
                "exchange/receipt/text",
                Map.of("message", message, "segments", lines(new String(disclosed.content(), StandardCharsets.UTF_8))));
    }

    /** Of a message that one may not see it is not said that there is one. */
    private StoredMessage find(SignedIn signedIn, String number) {
        if (!number.matches("\\d{1,18}")) {
            throw notFound();
        }
        Optional<StoredMessage> found = stores.of(signedIn.environment())
                .database()
                .reading(connection -> StoredMessages.find(connection, Long.parseLong(number)));
        return found.filter(message -> messages.mayOpen(signedIn, message.organization()))
                .orElseThrow(MessagePage::notFound);
    }

    private From from(StoredMessage message) {
        DirectorySnapshot snapshot = directory.snapshot();
        SourceSystem system = snapshot.sourceSystems().get(message.sourceSystem());
        SubmittingInterface way = snapshot.interfaces().get(message.interfaceId());
        return new From(
                snapshot.organization(message.organization())
                        .map(Organization::name)
                        .orElse(""),
                system == null ? "" : system.name(),
                way == null ? "" : way.name());
    }

    private static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "no such message");
    }
}
