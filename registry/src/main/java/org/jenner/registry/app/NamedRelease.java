package org.jenner.registry.app;

import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.registry.platform.commandline.UsageException;
import org.jenner.registry.reference.ReferenceFileException;
import org.jenner.registry.reference.schedules.ReleasesAtHand;

/** A release or overlay of the project's schedules, as a command line names it. */
record NamedRelease(String name) {

    /** @throws UsageException when none of this name lies there */
    static NamedRelease of(String name) {
        ReleasesAtHand releases = ReleasesAtHand.in(Home.schedules());
        if (!releases.has(name)) {
            throw new UsageException(
                    "there is no schedule " + name + "; there are " + String.join(", ", releases.names()));
        }
        return new NamedRelease(name);
    }

    /** @throws ReferenceFileException when it cannot be used, with the first of what is wrong */
    ScheduleRelease read() {
        try {
            return ReleasesAtHand.in(Home.schedules()).read(name);
        } catch (ScheduleRefusedException refused) {
            throw unusable(refused);
        }
    }

    /** The same trouble for who called the command. */
    ReferenceFileException unusable(ScheduleRefusedException refused) {
        return ReferenceFileException.of(
                Home.schedules().resolve(name), refused.problems().getFirst().toString());
    }
}
