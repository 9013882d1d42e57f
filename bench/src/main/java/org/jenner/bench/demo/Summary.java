package org.jenner.bench.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jenner.bench.door.Credential;
import org.jenner.bench.population.Attendance;
import org.jenner.bench.population.Organization;
import org.jenner.bench.population.Population;
import org.jenner.bench.population.QueryText;
import org.jenner.bench.population.SyntheticPerson;
import org.jenner.bench.population.Trait;
import org.jenner.registry.app.Companion;
import org.jenner.registry.platform.fault.StartRefusedException;

/** What stands on the screen when everybody is sent: how it went, whom to look for, and a query to try. */
record Summary(
        Companion.Registry registry, Population population, Map<Organization, Credential> credentials, int people) {
    private static final String QUERY = "demo-query.hl7";

    void print(Tally tally) {
        StringBuilder text = new StringBuilder(1000);
        text.append("\nThe population is in: ").append(people).append(" people, in the production environment.\n");
        if (tally.messages() > 0) {
            text.append("  ").append(tally).append('\n');
        }
        text.append("\nPeople to look for (none of them exists):\n\n");
        List<SyntheticPerson> samples = samples();
        samples.forEach(person -> text.append("  ").append(line(person)).append('\n'));
        text.append("\nTo look at them at ")
                .append(registry.door().resolve("/"))
                .append(": sign in as administrator, invite yourself under Users as registry staff (an administrator\n"
                        + "sees no patients), sign in as that user, and choose Production under My account.\n");
        text.append("\nAsk for the history and forecast of the first, from another terminal:\n\n./jenner send '")
                .append(query(samples.getFirst()))
                .append("' --to ")
                .append(registry.door())
                .append(" --as ")
                .append(claim(samples.getFirst()))
                .append(" --raw | tr '\\r' '\\n'\n");
        registry.out().println(text);
        registry.out().flush();
    }

    /** For each trait the first who has it, and something to show. */
    private List<SyntheticPerson> samples() {
        Map<Trait, SyntheticPerson> found = new LinkedHashMap<>();
        for (int number = 0; number < people && found.size() < Trait.values().length; number++) {
            SyntheticPerson person = population.person(number);
            if (!person.doses().isEmpty() || person.traits().contains(Trait.UNVACCINATED)) {
                person.traits().forEach(trait -> found.putIfAbsent(trait, person));
            }
        }
        List<SyntheticPerson> samples =
                new ArrayList<>(found.values().stream().distinct().toList());
        if (samples.isEmpty()) {
            samples.add(population.person(0));
        }
        return samples;
    }

    private String line(SyntheticPerson person) {
        Attendance attendance = person.attendances().getLast();
        return String.format(
                Locale.ROOT,
                "%-38s born %s   %-9s at %-9s %s",
                person.identity().family(population.today()) + ", "
                        + person.identity().given(),
                person.identity().birth(),
                attendance.medicalRecordNumber(),
                attendance.organization().code(),
                person.traits().stream().sorted().map(Trait::words).collect(Collectors.joining("; ")));
    }

    private Path query(SyntheticPerson person) {
        Path file = registry.data().resolve(QUERY);
        try {
            return Files.writeString(file, QueryText.evaluatedHistory(person, population.today(), "DEMO-1"));
        } catch (IOException failed) {
            throw new StartRefusedException("cannot write " + file, failed);
        }
    }

    private String claim(SyntheticPerson person) {
        Credential as = credentials.get(person.attendances().getLast().organization());
        return as == null ? "" : as.userid() + ":" + as.password() + ":" + as.facilityId();
    }
}
