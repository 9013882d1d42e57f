package org.jenner.registry.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jenner.hl7.Hl7Reader;
import org.jenner.hl7.Limits;
import org.jenner.hl7.Message;
import org.jenner.hl7.Reading;
import org.jenner.hl7.Repetition;
import org.jenner.registry.exchange.message.MessageHandler;

/** What went through the doors during one test: bodies that were handed over, their answers, and lines of refusal. */
final class Traffic {

    private static final Set<String> DISCLOSING = Set.of("Z31", "Z32", "Z42");

    /** A person on a page has their number in an element of this class, once in a list, once on their own page. */
    private static final Pattern REGISTRY_NUMBER = Pattern.compile("class=\"jenner-number\">(\\d{4} \\d{3} \\d{4})<");

    private final List<Named> shownOnPages = new CopyOnWriteArrayList<>();
    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private final List<byte[]> answers = new CopyOnWriteArrayList<>();
    private final List<String> refusals = new CopyOnWriteArrayList<>();

    /**
     * Somebody of whom an answer told.
     *
     * @param message MSH-10 of the answer, which stands for the number of the query in the registry; {@code null} for a page
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

    /**
     * A page that somebody got: whom it shows is counted; its address and an error page are lines like refusals, which
     * tell of nobody.
     */
    void page(String address, int status, String body) {
        refusals.add(address);
        if (status >= 400) {
            refusals.add(body);
        } else {
            REGISTRY_NUMBER
                    .matcher(body)
                    .results()
                    .map(found -> found.group(1).replace(" ", ""))
                    .distinct()
                    .forEach(number -> shownOnPages.add(new Named("null", number)));
        }
    }

    void forget() {
        shownOnPages.clear();
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

    /** Everybody of whom answers and pages told, as often as they did. */
    List<Named> named() {
        Stream<Named> toldBySystems = answers.stream()
                .flatMap(answer -> Hl7Reader.read(answer, Limits.DEFAULT) instanceof Reading.Read(var message, var _)
                        ? named(message).stream()
                        : Stream.empty());
        return Stream.concat(toldBySystems, shownOnPages.stream()).sorted().toList();
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
