package org.jenner.registry.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.reference.schedules.ApprovalOutcome;
import org.jenner.registry.reference.schedules.ApprovedSchedules;
import org.jenner.registry.reference.schedules.Approver;
import org.jenner.registry.reference.schedules.EnvironmentSchedules;
import org.jenner.registry.reference.schedules.Schedules;

/**
 * The schedules as they answer, each prepared once: in an environment, of what may answer there, the default authority's release
 * in force on a day, or one that is named.
 */
public final class LoadedSchedules {

    private final ApprovedSchedules source;
    private final AtomicReference<Loaded> loaded;

    /** Loads them, and prepares nothing yet: the first question for a release does. */
    public LoadedSchedules(ApprovedSchedules source) {
        this.source = source;
        this.loaded = new AtomicReference<>(new Loaded(source.load()));
    }

    /**
     * One loading. It reads a file once for all environments, so what was prepared goes by the file. It cannot go by the name of
     * the release: two files may bear the same, of which one environment has the one, another the other.
     */
    private record Loaded(EnvironmentSchedules schedules, Map<String, LoadedSchedule> prepared) {
        Loaded(EnvironmentSchedules schedules) {
            this(schedules, new ConcurrentHashMap<>());
        }

        LoadedSchedule inForce(Environment environment, LocalDate day) {
            Schedules own = schedules.of(environment);
            return prepared(own, own.inForce(day));
        }

        Optional<LoadedSchedule> first(Environment environment, Predicate<ReleaseName> wanted) {
            Schedules own = schedules.of(environment);
            return own.releases().stream()
                    .filter(release -> wanted.test(release.name()))
                    .findFirst()
                    .map(release -> prepared(own, release));
        }

        private LoadedSchedule prepared(Schedules own, ScheduleRelease release) {
            String file = own.fileName(release.name()).orElseThrow();
            return prepared.computeIfAbsent(file, _ -> LoadedSchedule.of(release));
        }
    }

    /** The default authority's schedule that answers in an environment on a day. */
    public LoadedSchedule inForce(Environment environment, LocalDate day) {
        return loaded.get().inForce(environment, day);
    }

    /** The same, as it answers messages. */
    public ScheduleInForce answering(Environment environment, LocalDate day) {
        return inForce(environment, day).answering();
    }

    /** Every release that may answer in an environment: authority by authority, the oldest first. */
    public List<ReleaseName> names(Environment environment) {
        return current().of(environment).releases().stream()
                .map(ScheduleRelease::name)
                .toList();
    }

    /**
     * A release by authority and version ({@link ReleaseName#authorityAndVersion}), whether or not it is in force; empty
     * when none of this name may answer in the environment.
     */
    public Optional<LoadedSchedule> named(Environment environment, String authorityAndVersion) {
        return loaded.get()
                .first(environment, name -> name.authorityAndVersion().equals(authorityAndVersion));
    }

    /** A release by the name of its folder or overlay; empty when it may not answer in the environment. */
    public Optional<LoadedSchedule> ofFile(Environment environment, String fileName) {
        Loaded now = loaded.get();
        Schedules own = now.schedules().of(environment);
        return now.first(environment, name -> own.fileName(name).equals(Optional.of(fileName)));
    }

    /** What is loaded for each environment. */
    public EnvironmentSchedules current() {
        return loaded.get().schedules();
    }

    /** The folder and the approvals from which they come. */
    public ApprovedSchedules source() {
        return source;
    }

    /**
     * Approves a release if it still says what somebody saw, and answers by it from this moment on when it is in force; empty
     * when it says something else by now.
     *
     * @param seen the fingerprint of what they saw
     * @throws ScheduleRefusedException when the release cannot be used
     */
    public Optional<ApprovalOutcome> approve(Environment environment, String release, String seen, Approver by)
            throws ScheduleRefusedException {
        Optional<ApprovalOutcome> outcome = source.approve(environment, release, seen, by);
        if (outcome.isPresent()) {
            loaded.set(new Loaded(source.load()));
        }
        return outcome;
    }
}
