package org.jenner.registry.app;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jenner.registry.exchange.held.HeldRelease;
import org.jenner.registry.exchange.message.MessageMonths;
import org.jenner.registry.forecast.ScheduleInForce;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.fault.FaultException;
import org.jenner.registry.platform.fault.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a registry looks after by itself, after a start and every day: that table {@code message} has the partitions of the
 * months to come, and whether the schedules in force still know a season; while the doors are open, that messages run again
 * which waited for a code that the tables have now, or for a facility that the directory lists now.
 */
final class DailyLook implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DailyLook.class);

    private static final int SECONDS_TO_STOP = 10;

    private final Parts parts;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("daily look").factory());

    private DailyLook(Parts parts) {
        this.parts = parts;
    }

    /** Looks now, and from then on each day. */
    static DailyLook start(Parts parts) {
        DailyLook look = new DailyLook(parts);
        look.daily();
        look.timer.scheduleAtFixedRate(look::daily, 1, 1, TimeUnit.DAYS);
        look.timer.scheduleAtFixedRate(look::runHeldAgain, 0, 1, TimeUnit.DAYS);
        return look;
    }

    private void daily() {
        makeMonths();
        warnOfSeasons();
    }

    /** Seasons are absolute dates: nobody would notice by an error that the last one is over. */
    private void warnOfSeasons() {
        LocalDate today = parts.clock().today();
        Map<String, List<String>> environments = new LinkedHashMap<>();
        for (Environment environment : Environment.values()) {
            ScheduleInForce schedule = parts.schedules().answering(environment, today);
            Set<String> over = schedule.seasonsOver().apply(today);
            if (!over.isEmpty()) {
                String what = String.join(", ", over) + " by schedule "
                        + schedule.name().authority() + " " + schedule.name().version();
                environments.computeIfAbsent(what, _ -> new ArrayList<>()).add(environment.word());
            }
        }
        environments.forEach((what, words) -> LOG.warn(
                "{}: no season is in force for {}; put an overlay with the next season into schedules/",
                String.join(", ", words),
                what));
    }

    /** What fails today is done tomorrow: the months are made three ahead. */
    private void makeMonths() {
        LocalDate today = LocalDate.ofInstant(parts.clock().now(), ZoneOffset.UTC);
        for (Environment environment : Environment.values()) {
            try {
                int made = MessageMonths.make(parts.databases().of(environment), today);
                if (made > 0) {
                    LOG.info("{}: made {} months of messages", environment.word(), made);
                }
            } catch (FaultException failed) {
                LOG.error("{}: cannot make the months of messages: {}", environment.word(), Trace.of(failed));
            }
        }
    }

    /** What is not done, because a fault or a stop came between, is done tomorrow, after the next start, or by the command. */
    private void runHeldAgain() {
        for (Environment environment : Environment.values()) {
            try {
                HeldRelease.Report report =
                        ExchangeParts.heldRelease(parts, environment).run(false, _ -> {});
                if (report.messages() > 0) {
                    LOG.info(
                            "{}: ran {} messages again, {} rows of held released",
                            environment.word(),
                            report.messages(),
                            report.released());
                }
            } catch (FaultException failed) {
                LOG.error("{}: cannot run held messages again: {}", environment.word(), Trace.of(failed));
            }
        }
    }

    /** Waits for what is being done: the database is closed next. */
    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException stop) {
            timer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
