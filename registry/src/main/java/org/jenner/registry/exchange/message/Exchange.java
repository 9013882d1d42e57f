package org.jenner.registry.exchange.message;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jenner.hl7.Hl7Reader;
import org.jenner.hl7.Limits;
import org.jenner.hl7.Message;
import org.jenner.hl7.Reading;
import org.jenner.hl7.header.AcceptedMessage;
import org.jenner.hl7.header.HeaderCheck;
import org.jenner.hl7.header.HeaderRules;
import org.jenner.hl7.problem.Problem;
import org.jenner.registry.directory.Sender;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;

/**
 * One HL7 v2 message in, its answer out: reads the text, checks the header, and hands submissions and queries to those who
 * take them. Everything else is refused and kept.
 */
public final class Exchange implements MessageHandler {

    private static final List<AcceptedMessage> MESSAGES = List.of(AcceptedMessage.VXU_V04, AcceptedMessage.QBP_Q11);

    private final Limits limits;
    private final Map<Environment, HeaderRules> rules = new EnumMap<>(Environment.class);
    private final Map<Environment, Refusals> refusals = new EnumMap<>(Environment.class);
    private final Map<Environment, SubmissionTaker> submissions;
    private final QueryAnswerer queries;

    /**
     * @param stores where each environment keeps what is refused
     * @param submissions who takes the submissions of each environment
     * @param queries who answers queries, of whatever environment their sender has
     */
    public Exchange(
            Jurisdiction jurisdiction,
            JurisdictionClock clock,
            Map<Environment, MessageStore> stores,
            Map<Environment, ? extends SubmissionTaker> submissions,
            QueryAnswerer queries) {
        this.limits = new Limits(
                jurisdiction.messages().sizeLimit(),
                Limits.DEFAULT.segments(),
                Limits.DEFAULT.fields(),
                Limits.DEFAULT.repetitions(),
                Limits.DEFAULT.components());
        for (Environment environment : Environment.values()) {
            rules.put(environment, rules(jurisdiction, environment));
        }
        stores.forEach((environment, store) -> refusals.put(environment, new Refusals(store, clock)));
        this.submissions = Map.copyOf(submissions);
        this.queries = queries;
    }

    @Override
    public byte[] handle(Sender sender, byte[] body) {
        return switch (Hl7Reader.read(body, limits)) {
            case Reading.Unreadable unreadable -> of(refusals, sender).refuse(sender, body, unreadable);
            case Reading.Read(Message message, List<Problem> ofText) -> handle(sender, body, message, ofText);
        };
    }

    /** Only the header decides here; what is wrong with single lines costs no more than those lines. */
    private byte[] handle(Sender sender, byte[] body, Message message, List<Problem> ofText) {
        List<Problem> ofHeader = HeaderCheck.check(message, of(rules, sender));
        List<Problem> problems = new ArrayList<>(ofText);
        problems.addAll(ofHeader);
        if (ofHeader.stream().anyMatch(Problem::isError)) {
            return of(refusals, sender).refuse(sender, body, message, problems);
        }
        return message.messageCode().strip().equals(AcceptedMessage.QBP_Q11.code())
                ? queries.answer(sender, message, body, problems)
                : of(submissions, sender).take(sender, message, body, problems);
    }

    /** Test and debug messages never reach the record that counts (MSH-11). */
    private static HeaderRules rules(Jurisdiction jurisdiction, Environment environment) {
        Set<String> versions = Set.copyOf(jurisdiction.messages().versions());
        Set<String> processingIds = environment == Environment.PRODUCTION ? Set.of("P") : Set.of("P", "T", "D");
        return new HeaderRules(MESSAGES, versions, processingIds);
    }

    private static <T> T of(Map<Environment, T> parts, Sender sender) {
        T part = parts.get(sender.environment());
        if (part == null) {
            throw new IllegalStateException("nothing was set up for " + sender.environment());
        }
        return part;
    }
}
