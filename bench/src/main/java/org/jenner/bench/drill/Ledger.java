package org.jenner.bench.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What the senders know: which messages were acknowledged, how, and what went wrong. Safe for many threads. */
final class Ledger {
    private final Map<Vxu, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger comeAgain = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();

    /**
     * An acknowledgment.
     *
     * @param answer its text at the first time
     * @param times how often the message was acknowledged
     */
    record Acknowledged(String answer, int times) {}

    /** The message was acknowledged; a resend must have been answered as the first time. */
    void acknowledged(Vxu message, String answer) {
        Acknowledged now = acknowledged.compute(
                message,
                (_, before) -> before == null
                        ? new Acknowledged(answer, 1)
                        : new Acknowledged(before.answer(), before.times() + 1));
        if (!now.answer().equals(answer)) {
            wrong("two answers to " + message.controlId() + ": " + now.answer() + " and then " + answer);
        }
    }

    void wrong(String what) {
        wrong.add(what);
    }

    void comeAgain() {
        comeAgain.incrementAndGet();
    }

    void broken() {
        broken.incrementAndGet();
    }

    boolean has(Vxu message) {
        return acknowledged.containsKey(message);
    }

    @Nullable
    Acknowledged of(Vxu message) {
        return acknowledged.get(message);
    }

    int size() {
        return acknowledged.size();
    }

    List<Vxu> messages() {
        return List.copyOf(acknowledged.keySet());
    }

    /** Answers that no sender should have got. */
    List<String> wrong() {
        return new ArrayList<>(wrong);
    }

    @Override
    public String toString() {
        return size() + " messages acknowledged, " + comeAgain + " told to come again, " + broken
                + " connections broken";
    }
}
