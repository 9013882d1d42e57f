package org.jenner.registry.chart;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jenner.registry.directory.account.SignedIn;
import org.jenner.registry.disclosure.Gates;
import org.jenner.registry.exchange.message.StoredMessage;
import org.jenner.registry.exchange.message.StoredMessages;
import org.jenner.registry.exchange.receipt.MessageRights;
import org.jenner.registry.record.source.RegistryNumber;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** From a message to the page of the person whom it is about. */
@Controller
final class MessagePersonPage {
    /** The person as of now: whom the message was about may have been found to be another since. */
    private static final String NUMBER = """
            select p.registry_number
              from patient_source s
              join person p on p.id = s.person_id
             where s.id = ? and p.partition = ?
            """;

    private final Gates gates;
    private final MessageRights messages;
    private final PeopleHandles handles;

    MessagePersonPage(Gates gates, MessageRights messages, PeopleHandles handles) {
        this.gates = gates;
        this.messages = messages;
        this.handles = handles;
    }

    @GetMapping("/messages/{message}/person")
    String open(SignedIn signedIn, @PathVariable("message") String number) {
        if (!number.matches("\\d{1,18}")) {
            throw notFound();
        }
        RegistryNumber person = gates.of(signedIn.environment())
                .database()
                .reading(connection -> person(connection, signedIn, Long.parseLong(number)))
                .orElseThrow(MessagePersonPage::notFound);
        return "redirect:/people/" + handles.of(signedIn, person);
    }

    private Optional<RegistryNumber> person(Connection connection, SignedIn signedIn, long number) throws SQLException {
        Optional<StoredMessage> message = StoredMessages.find(connection, number);
        if (message.isEmpty() || !messages.mayOpen(signedIn, message.get().organization())) {
            return Optional.empty();
        }
        Long person = message.get().person();
        return person == null ? Optional.empty() : number(connection, person, signedIn.partition());
    }

    private static Optional<RegistryNumber> number(Connection connection, long person, long partition)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NUMBER)) {
            query.setLong(1, person);
            query.setLong(2, partition);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(new RegistryNumber(row.getString(1))) : Optional.empty();
            }
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "nobody for this address");
    }
}
