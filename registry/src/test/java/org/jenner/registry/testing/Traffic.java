package org.jenner.registry.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jenner.hl7.Hl7Reader;
import org.jenner.hl7.Limits;
import org.jenner.hl7.Message;
import org.jenner.hl7.Reading;
import org.jenner.hl7.Repetition;
import org.jenner.registry.exchange.message.MessageHandler;

/** What went through the doors during one test: bodies that were handed over, their answers, and lines of refusal. */
final class Traffic {

    private static final Set<String> DISCLOSING = Set.of("Z31", "Z32", "Z42");

    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private final List<byte[]> answers = new CopyOnWriteArrayList<>();
    private final List<String> refusals = new CopyOnWriteArrayList<>();

    /**
     * Somebody of whom an answer told.
     *
     * @param message MSH-10 of the answer, which stands for the number of the query in the registry
     * @param registryNumber PID-3 of type SR
     */
    record Named(String message, String registryNumber) implements Comparable<Named> {
        @Override
        public int compareTo(Named other) {
            return toString().compareTo(other.toString());
        }
    }

    /** Stands before the real handler and remembers what passes, through whatever door it came. */
    MessageHandler before(Supplier<MessageHandler> real) {
        return (sender, body) -> {
            bodies.add(body);
            byte[] answer = real.get().handle(sender, body);
            answers.add(answer);
            return answer;
        };
    }

    /** A line that a door gave instead of an answer. */
    void refused(String line) {
        refusals.add(line);
    }

    void forget() {
        bodies.clear();
        answers.clear();
        refusals.clear();
    }

    List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** Words that tell who the patients of these messages are. */
    Set<String> patientWords() {
        Set<String> words = new TreeSet<>();
        bodies.forEach(body -> words.addAll(PatientWords.of(new String(body, StandardCharsets.UTF_8))));
        return words;
    }

    /** Everybody of whom the answers told, as often as they did. */
    List<Named> named() {
        return answers.stream()
                .flatMap(answer -> Hl7Reader.read(answer, Limits.DEFAULT) instanceof Reading.Read(var message, var _)
                        ? named(message).stream()
                        : java.util.stream.Stream.empty())
                .sorted()
                .toList();
    }

    private static List<Named> named(Message answer) {
        if (!DISCLOSING.contains(answer.header().value(21))) {
            return List.of();
        }
        return answer.segments("PID").stream()
                .flatMap(pid -> pid.repetitions(3).stream())
                .filter(identifier -> identifier.value(5).equals("SR"))
                .map((Repetition identifier) -> new Named(answer.controlId(), identifier.value(1)))
                .toList();
    }
}
