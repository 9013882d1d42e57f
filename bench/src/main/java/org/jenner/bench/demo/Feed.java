package org.jenner.bench.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jenner.bench.door.Acknowledged;
import org.jenner.bench.door.Answer;
import org.jenner.bench.door.Credential;
import org.jenner.bench.door.Door;
import org.jenner.bench.population.Organization;
import org.jenner.bench.population.Report;
import org.jenner.bench.population.Reports;
import org.jenner.registry.app.Companion;

/**
 * The clinics at work: several senders take person after person and send what all organizations report of them, until everybody
 * is sent or the registry stops.
 */
final class Feed implements AutoCloseable {
    private static final int SENDERS = 4;
    private static final long LOOK_SECONDS = 1;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final DemoState state;
    private final Queue queue;
    private final Reports reports;
    private final Map<Organization, Credential> credentials;
    private final Door door;
    private final Tally tally = new Tally();
    private final PrintStream out;
    private final CountDownLatch ended = new CountDownLatch(SENDERS);
    private final List<Thread> threads = new ArrayList<>();

    private Feed(Companion.Registry registry, DemoState state, int people) {
        this.state = state;
        this.queue = new Queue(state.done(), people);
        this.reports = new Reports(state.population());
        this.credentials = new DemoOrganizations(registry.parts(), registry.data())
                .ensure(state.population().today());
        this.door = new Door(registry.door());
        this.out = registry.out();
    }

    /** Begins to send the people up to this number who were not sent by an earlier run. */
    static Feed begin(Companion.Registry registry, int people) {
        DemoState state =
                DemoState.read(registry.data(), registry.parts().clock().today());
        Feed feed = new Feed(registry, state, Math.max(people, state.done()));
        Summary summary = new Summary(registry, state.population(), feed.credentials, people);
        for (int sender = 0; sender < SENDERS; sender++) {
            feed.threads.add(Thread.ofPlatform().name("demo sender " + sender).start(feed::send));
        }
        feed.threads.add(Thread.ofPlatform().name("demo progress").start(() -> feed.watch(people, summary)));
        return feed;
    }

    private void send() {
        try {
            for (int number = queue.take(); number >= 0; number = queue.take()) {
                if (send(number)) {
                    queue.sent(number);
                }
            }
        } catch (RuntimeException failed) {
            tally.failed("a sender stopped: " + failed);
            queue.close();
        } finally {
            ended.countDown();
        }
    }

    /** @return false when the registry stops before everything about the person is sent */
    private boolean send(int number) {
        for (Report report : reports.of(state.population().person(number))) {
            if (!send(report)) {
                return false;
            }
        }
        return true;
    }

    private boolean send(Report report) {
        Credential credential = credentials.get(report.sender());
        if (credential == null) {
            throw new IllegalStateException(
                    "no credential of " + report.sender().code());
        }
        while (!queue.closed()) {
            switch (door.post(credential, report.text())) {
                case Answer.Hl7(String text) -> {
                    tally.answered(Acknowledged.of(text, report.controlId()), report.doses());
                    return true;
                }
                case Answer.Wrong(int status, String text) -> {
                    tally.failed("status " + status + ": " + text.strip());
                    return true;
                }
                case Answer.ComeAgain _, Answer.Broken _ -> LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        return false;
    }

    private void watch(int people, Summary summary) {
        Progress progress = new Progress(out, queue.count(), people);
        try {
            while (!ended.await(LOOK_SECONDS, TimeUnit.SECONDS)) {
                progress.show(queue.count(), tally.messages());
                state.save(queue.unbroken());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return;
        }
        state.save(queue.unbroken());
        progress.end(queue.count(), tally.messages());
        if (!queue.closed()) {
            summary.print(tally);
        } else if (tally.failures() > 0) {
            out.println(tally);
        }
    }

    /** Lets what is under way be answered, and sends no more. */
    @Override
    public void close() throws InterruptedException {
        queue.close();
        for (Thread thread : threads) {
            thread.join();
        }
        door.close();
    }
}
