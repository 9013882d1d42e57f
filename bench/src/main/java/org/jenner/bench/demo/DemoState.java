package org.jenner.bench.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jenner.bench.population.Population;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jenner.registry.platform.file.PrivateFile;

/**
 * What a data directory has of the population, so that a later start goes on where this one stopped, with the same people.
 *
 * @param done so many people, from the first, are sent
 */
record DemoState(Path file, Population population, int done) {
    private static final String FILE = "demo.properties";
    private static final long SEED = 1796;

    /**
     * @param today the last day of the histories when this is the first time
     */
    static DemoState read(Path data, LocalDate today) {
        Path file = data.resolve(FILE);
        try {
            Map<String, String> lines = PrivateFile.readLines(file);
            return new DemoState(
                    file,
                    new Population(
                            Long.parseLong(lines.getOrDefault("seed", Long.toString(SEED))),
                            LocalDate.parse(lines.getOrDefault("today", today.toString()))),
                    Integer.parseInt(lines.getOrDefault("people", "0")));
        } catch (IOException | RuntimeException unreadable) {
            throw new StartRefusedException(
                    "cannot read " + file + ": remove it to send the population from the beginning", unreadable);
        }
    }

    void save(int people) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("seed", Long.toString(population.seed()));
        lines.put("today", population.today().toString());
        lines.put("people", Integer.toString(people));
        try {
            PrivateFile.writeLines(file, lines);
        } catch (IOException failed) {
            throw new StartRefusedException("cannot write " + file + ": make room", failed);
        }
    }
}
