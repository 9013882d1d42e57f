package org.jenner.registry.app;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jenner.registry.exchange.message.MessageMonths;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.fault.FaultException;
import org.jenner.registry.platform.fault.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a registry looks after by itself every day: that table {@code message} has the partitions of the months to come. */
final class DailyLook implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DailyLook.class);

    private final Databases databases;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("daily look").factory());

    private DailyLook(Databases databases, Clock clock) {
        this.databases = databases;
        this.clock = clock;
    }

    /** Looks now, and from then on each day. */
    static DailyLook start(Databases databases, Clock clock) {
        DailyLook look = new DailyLook(databases, clock);
        look.look();
        look.timer.scheduleAtFixedRate(look::look, 1, 1, TimeUnit.DAYS);
        return look;
    }

    /** What fails today is done tomorrow: the months are made three ahead. */
    void look() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (Environment environment : Environment.values()) {
            try {
                int made = MessageMonths.make(databases.of(environment), today);
                if (made > 0) {
                    LOG.info("{}: made {} months of messages", environment.word(), made);
                }
            } catch (FaultException failed) {
                LOG.error("{}: cannot make the months of messages: {}", environment.word(), Trace.of(failed));
            }
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
