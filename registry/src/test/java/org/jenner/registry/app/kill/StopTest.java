package org.jenner.registry.app.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.jenner.registry.testing.Await;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However and whenever {@code ./jenner start} is ended, it leaves no process, and the next start works. */
@Tag("long")
class StopTest {
    private static final Path DATA = Path.of("target", "stop-test").toAbsolutePath();

    @BeforeAll
    static void empty() throws IOException {
        Installation.emptied(DATA);
    }

    @AfterAll
    static void makeRoom() throws IOException {
        Installation.emptied(DATA);
    }

    @Test
    void controlCEndsItInOrder() throws IOException {
        Path data = DATA.resolve("control-c");
        try (Launch registry = Launch.of(data)) {
            registry.awaitReady();
            assertThat(new Installation(data).processes()).isNotEmpty();
            registry.interrupt();
            registry.awaitEnd();
            assertThat(registry.output()).endsWith("stopping ...\nstopped\n");
            assertNothingIsLeft(data);
        }
    }

    /** A moment of the first start, told by what is on the disk or the screen. */
    enum Moment {
        UNPACKING,
        MAKING_THE_CLUSTER,
        STARTING_THE_SERVER,
        MIGRATING,
        OPENING_THE_DOORS;

        boolean hasCome(Path data, Launch registry) {
            Path home = data.resolve("postgresql");
            return switch (this) {
                case UNPACKING -> Files.exists(home);
                case MAKING_THE_CLUSTER -> makesCluster(home);
                case STARTING_THE_SERVER -> Files.exists(home.resolve("cluster/postmaster.pid"));
                case MIGRATING -> registry.output().contains("migrating");
                case OPENING_THE_DOORS -> registry.output().contains("opening the doors");
            };
        }

        private static boolean makesCluster(Path home) {
            if (!Files.isDirectory(home)) {
                return false;
            }
            try (DirectoryStream<Path> made = Files.newDirectoryStream(home, "cluster.new-*")) {
                for (Path one : made) {
                    if (Files.exists(one.resolve("PG_VERSION"))) {
                        return true;
                    }
                }
                return false;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MAKING_THE_CLUSTER", "OPENING_THE_DOORS"})
    void endedInTheMiddleOfTheFirstStartItLeavesNothing(Moment moment) throws IOException {
        terminate(moment);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNPACKING", "STARTING_THE_SERVER", "MIGRATING"})
    void endedAtOtherMomentsItLeavesNothing(Moment moment) throws IOException {
        terminate(moment);
    }

    @ParameterizedTest
    @EnumSource(names = {"MAKING_THE_CLUSTER", "MIGRATING"})
    void killedInTheMiddleOfTheFirstStartTheNextOneWorks(Moment moment) throws IOException {
        killAndStartAgain(moment);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNPACKING", "STARTING_THE_SERVER", "OPENING_THE_DOORS"})
    void killedAtOtherMomentsTheNextOneWorks(Moment moment) throws IOException {
        killAndStartAgain(moment);
    }

    private static void terminate(Moment moment) throws IOException {
        Path data = DATA.resolve("terminated-" + moment);
        try (Launch registry = Launch.of(data)) {
            await(registry, () -> moment.hasCome(data, registry));
            registry.terminate();
            registry.awaitEnd();
            assertThat(registry.output()).doesNotContain("\tat ", "Exception", "fault of the program");
            assertNothingIsLeft(data);
        }
    }

    private static void killAndStartAgain(Moment moment) throws IOException {
        Path data = DATA.resolve("killed-" + moment);
        try (Launch registry = Launch.of(data)) {
            await(registry, () -> moment.hasCome(data, registry));
            registry.kill();
            registry.awaitEnd();
            try (Launch next = Launch.of(data)) {
                next.awaitReady();
                next.terminate();
                next.awaitEnd();
                assertThat(next.output()).endsWith("stopping ...\nstopped\n").doesNotContain("\tat ", "Exception");
            }
            assertNothingIsLeft(data);
        }
    }

    private static void await(Launch registry, BooleanSupplier moment) {
        Await.until("the moment", () -> moment.getAsBoolean() || !registry.isAlive());
        assertThat(registry.isAlive()).as(registry.output()).isTrue();
    }

    private static void assertNothingIsLeft(Path data) {
        assertThat(new Installation(data).processes()).isEmpty();
        assertThat(data.resolve("postgresql/cluster/postmaster.pid")).doesNotExist();
        assertThat(data.resolve("ready.properties")).doesNotExist();
    }
}
