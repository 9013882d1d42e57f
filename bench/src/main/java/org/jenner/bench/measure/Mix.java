package org.jenner.bench.measure;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jenner.bench.measure.Exchange.Kind;
import org.jenner.bench.population.Mixed;

/**
 * The mix of messages: of the submissions 70 in a hundred tell of people whom the registry knows, 8 of these come from an
 * organization that did not know them yet; the rest tell of new people. Queries (Z44) ask for people whom the registry knows.
 */
final class Mix {
    private static final int KNOWN = 70;
    private static final int ACROSS = 8;
    private static final int MOST_DOSES = 6;

    private final ScratchRegistry registry;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger newPeople = new AtomicInteger();
    private final String prefix = "B" + Long.toString(System.nanoTime(), Character.MAX_RADIX) + "-";

    Mix(ScratchRegistry registry) {
        this.registry = registry;
    }

    /** Submissions with so many doses each; 0: one to six. */
    Supplier<Exchange> submissions(int doses) {
        return () -> submission(doses);
    }

    Supplier<Exchange> queries() {
        return this::query;
    }

    /** One submission, then so many queries, and again. */
    Supplier<Exchange> both(int queriesToASubmission) {
        AtomicInteger turn = new AtomicInteger();
        return () -> turn.getAndIncrement() % (queriesToASubmission + 1) == 0 ? submission(0) : query();
    }

    private Exchange submission(int wanted) {
        RandomGenerator random = ThreadLocalRandom.current();
        int number = count.incrementAndGet();
        int doses = wanted == 0 ? 1 + random.nextInt(MOST_DOSES) : wanted;
        boolean known = random.nextInt(100) < KNOWN;
        int person = known ? random.nextInt(registry.people()) : registry.nextNewPerson();
        boolean across = known && random.nextInt(100) < ACROSS;
        Mixed.Submission submission =
                new Mixed(registry.population()).submission(person, across, doses, prefix + number, number);
        newPeople.addAndGet(known ? 0 : 1);
        return new Exchange(
                registry.credential(submission.sender()), Kind.SUBMISSION, prefix + number, submission.text(), doses);
    }

    private Exchange query() {
        String controlId = prefix + "Q" + count.incrementAndGet();
        int person = ThreadLocalRandom.current().nextInt(registry.people());
        Mixed.Submission query = new Mixed(registry.population()).query(person, controlId);
        return new Exchange(registry.credential(query.sender()), Kind.QUERY, controlId, query.text(), 0);
    }
}
