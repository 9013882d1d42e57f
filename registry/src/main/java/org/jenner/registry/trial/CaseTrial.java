package org.jenner.registry.trial;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jenner.cdsi.cases.CaseOutcome;
import org.jenner.cdsi.cases.CaseRefusedException;
import org.jenner.cdsi.cases.CaseRunner;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.springframework.stereotype.Component;

/** Runs cases that somebody brought, within bounds and one file at a time: the registry goes on answering beside. */
@Component
final class CaseTrial {
    /** CDC publishes about a thousand. */
    static final int MOST_CASES = 5_000;
    /** An explanation has hundreds of lines. */
    static final int MOST_EXPLAINED = 20;

    private final Semaphore place = new Semaphore(1);

    /**
     * Runs them by one release, whatever their day.
     *
     * @return empty when somebody else's are being run
     * @throws CaseRefusedException when the file holds no case, too many, or a row is none
     * @throws IOException when it cannot be read as a file of its kind
     */
    Optional<CaseOutcome> run(ScheduleRelease release, String name, byte[] content)
            throws IOException, CaseRefusedException {
        if (!place.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new CaseRunner(release).atMost(MOST_CASES, MOST_EXPLAINED).run(name, content));
        } finally {
            place.release();
        }
    }
}
