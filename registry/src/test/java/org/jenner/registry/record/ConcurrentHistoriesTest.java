package org.jenner.registry.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jenner.registry.record.Said.dose;
import static org.jenner.registry.record.Said.patient;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jenner.registry.platform.fault.Fault;
import org.jenner.registry.platform.fault.FaultException;
import org.jenner.registry.testing.RegistryDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories of several clinics about the same children, shuffled, doubled and sent by 16 threads at once, against a
 * small registry in memory: one record for each child, each dose once, the newest word of each clinic, no twins joined.
 */
class ConcurrentHistoriesTest {

    private static final int THREADS = 16;
    private static final int CHILDREN = 6;
    private static final int CLINICS = 4;
    private static final int DOSES = 3;
    private static final int MOST_TRIES = 10;
    private static final List<String> VACCINES = List.of("08", "20", "10", "03");

    @RegisterExtension
    static final RegistryDatabase database = new RegistryDatabase();

    /** One thing that a clinic says about a dose of a child. */
    private record Event(
            int child, int clinic, int order, String cvx, String date, boolean historical, boolean delete, int at) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void leaveWhatASmallRegistryInMemoryHas(long seed) throws Exception {
        Clinics clinics = new Clinics(database.sandbox());
        Random random = new Random(seed);
        List<Event> adds = new ArrayList<>();
        List<Event> changes = new ArrayList<>();
        invent(random, adds, changes);
        List<Event> first = doubledAndShuffled(adds, random);
        List<Event> then = doubledAndShuffled(changes, random);

        sayAll(clinics, seed, first);
        sayAll(clinics, seed, then);

        Map<Integer, Set<String>> expected = model(adds, changes);
        Map<Integer, Long> persons = new HashMap<>();
        for (int child = 0; child < CHILDREN; child++) {
            long person = Clinics.person(clinics.says(CLINICS + 1, child(seed, child, CLINICS + 1)));
            persons.put(child, person);
            assertThat(new TreeSet<>(clinics.doses(person)))
                    .as("doses of child %s", child)
                    .isEqualTo(expected.get(child));
            assertThat(clinics.doses(person)).as("each dose once").doesNotHaveDuplicates();
            assertThat(clinics.sources(person).patients()).hasSize(CLINICS + 1);
        }
        assertThat(new HashSet<>(persons.values()))
                .as("no two children are one")
                .hasSize(CHILDREN);
        assertThat(clinics.dryRebuild().differing()).isEmpty();
    }

    /** Children 0 and 1, 2 and 3, 4 and 5 are twins: all alike but for the first name. */
    private static Said.Patient child(long seed, int child, int clinic) {
        String family = "Testfamily" + (char) ('A' + seed) + (char) ('A' + child / 2);
        String given = child % 2 == 0 ? "Zebra" : "Okapi";
        return patient("S" + seed + "C" + child, family, given, "2024-03-01")
                .phone("555123000" + child / 2)
                .address((child / 2 + 1) + " Zoo Lane", "0000" + clinic);
    }

    private static void invent(Random random, List<Event> adds, List<Event> changes) {
        for (int child = 0; child < CHILDREN; child++) {
            for (int clinic = 1; clinic <= CLINICS; clinic++) {
                for (int order = 0; order < DOSES; order++) {
                    String cvx = VACCINES.get(random.nextInt(VACCINES.size()));
                    // One clinic never gives the same vaccine twice on a day: those would be two doses.
                    String date = "2024-0" + (4 + order) + "-0" + (1 + random.nextInt(2));
                    adds.add(new Event(child, clinic, order, cvx, date, false, false, 10));
                    for (int change = 0; change < random.nextInt(3); change++) {
                        boolean delete = random.nextInt(3) == 0;
                        changes.add(new Event(
                                child, clinic, order, cvx, date, random.nextBoolean(), delete, 20 + 10 * change));
                    }
                }
            }
        }
    }

    private static Map<Integer, Set<String>> model(List<Event> adds, List<Event> changes) {
        Map<String, Event> newest = new TreeMap<>();
        List<Event> all = new ArrayList<>(adds);
        all.addAll(changes);
        for (Event event : all) {
            newest.merge(
                    event.child() + "/" + event.clinic() + "/" + event.order(),
                    event,
                    (a, b) -> b.at() >= a.at() ? b : a);
        }
        Map<Integer, Set<String>> doses = new HashMap<>();
        for (int child = 0; child < CHILDREN; child++) {
            doses.put(child, new TreeSet<>());
        }
        newest.values().stream()
                .filter(event -> !event.delete())
                .forEach(event -> doses.computeIfAbsent(event.child(), _ -> new TreeSet<>())
                        .add(event.cvx() + " " + event.date()));
        return doses;
    }

    private static List<Event> doubledAndShuffled(List<Event> events, Random random) {
        List<Event> all = new ArrayList<>(events);
        all.addAll(events);
        Collections.shuffle(all, random);
        return all;
    }

    private static void sayAll(Clinics clinics, long seed, List<Event> events) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> said = new ArrayList<>();
            for (Event event : events) {
                said.add(threads.submit(() -> say(clinics, seed, event)));
            }
            for (Future<?> each : said) {
                rethrow(each);
            }
        }
    }

    private static void rethrow(Future<?> future) throws Exception {
        try {
            future.get();
        } catch (ExecutionException failed) {
            throw new AssertionError("a submission failed", failed.getCause());
        }
    }

    private static void say(Clinics clinics, long seed, Event event) {
        Said.Dose dose = dose(event.cvx(), event.date()).order("O" + event.order());
        if (event.historical()) {
            dose = dose.historical();
        }
        Said.Dose said = event.delete() ? dose.delete() : dose;
        for (int attempt = 1; ; attempt++) {
            try {
                clinics.saysAt(
                        Clinics.at(event.at()), event.clinic(), child(seed, event.child(), event.clinic()), said);
                return;
            } catch (FaultException refused) {
                // More threads than connections: who is told to come again comes again.
                if (refused.fault() != Fault.OVERLOADED || attempt == MOST_TRIES) {
                    throw refused;
                }
            }
        }
    }
}
