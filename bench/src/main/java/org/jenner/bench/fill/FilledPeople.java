package org.jenner.bench.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.jenner.bench.population.Organization;
import org.jenner.bench.population.Population;
import org.jenner.bench.population.Report;
import org.jenner.bench.population.Reports;
import org.jenner.bench.process.Installation.Enrolled;
import org.jenner.hl7.Hl7Reader;
import org.jenner.hl7.Limits;
import org.jenner.hl7.Message;
import org.jenner.hl7.Reading;
import org.jenner.matching.person.PersonMatch.Evidence;
import org.jenner.registry.directory.Facilities;
import org.jenner.registry.exchange.intake.VxuReader;
import org.jenner.registry.platform.database.NumberBlock;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.record.consolidate.Consolidation;
import org.jenner.registry.record.consolidate.PersonSources;
import org.jenner.registry.record.consolidate.RecordWriter;
import org.jenner.registry.record.link.LinkDecisions;
import org.jenner.registry.record.link.NameBirthKey;
import org.jenner.registry.record.source.CodeSetFamilies;
import org.jenner.registry.record.source.DoseSource;
import org.jenner.registry.record.source.DoseSources;
import org.jenner.registry.record.source.DoseStatement;
import org.jenner.registry.record.source.PatientFold;
import org.jenner.registry.record.source.PatientSource;
import org.jenner.registry.record.source.PatientSourceWriter;
import org.jenner.registry.record.source.RegistryNumber;
import org.jenner.registry.record.source.Reporter;
import org.jenner.registry.record.source.SourceKey;
import org.jenner.registry.record.source.Submission;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;

/** Turns people of the population into rows. Safe for several threads. */
public final class FilledPeople {
    /** Production: organizations share one record. */
    private static final long PARTITION = 0;

    private final Population population;
    private final Reports reports;
    private final Map<Organization, Enrolled> organizations;
    private final CodeSets codes;
    private final CodeSetFamilies families;
    private final Jurisdiction jurisdiction;
    private final RecordWriter recordWriter;
    private final NumberBlock numbers = new NumberBlock();
    private final Set<RegistryNumber> registryNumbers = ConcurrentHashMap.newKeySet();

    public FilledPeople(
            Population population,
            Map<Organization, Enrolled> organizations,
            CodeSets codes,
            Jurisdiction jurisdiction) {
        this.population = population;
        this.reports = new Reports(population);
        this.organizations = Map.copyOf(organizations);
        this.codes = codes;
        this.families = new CodeSetFamilies(codes);
        this.jurisdiction = jurisdiction;
        this.recordWriter = new RecordWriter(new Consolidation(families));
    }

    /** Adds the rows of a person: a source from each organization that knows them, their doses, the derived record. */
    void add(Connection connection, int number, WriteBatch batch) throws SQLException {
        List<PatientSource> patients = new ArrayList<>();
        List<DoseSource> doses = new ArrayList<>();
        for (Report report : reports.atOnce(population.person(number))) {
            add(connection, report, patients, doses, batch);
        }
        long person = patients.getFirst().id();
        recordWriter.write(List.of(), List.of(PersonSources.of(person, patients, doses, List.of(), List.of())), batch);
    }

    private void add(
            Connection connection,
            Report report,
            List<PatientSource> patients,
            List<DoseSource> doses,
            WriteBatch batch)
            throws SQLException {
        Submission said = read(report);
        Enrolled by = organizations.get(report.sender());
        if (by == null) {
            throw new IllegalStateException(report.sender().code() + " is not enrolled");
        }
        Reporter reporter = new Reporter(by.sourceSystem(), by.organization(), PARTITION, numbers.next(connection));
        PatientSource source = source(numbers.next(connection), reporter, said, patients);
        patients.add(source);
        new PatientSourceWriter(reporter, batch)
                .insert(
                        SourceKey.of(by.sourceSystem(), said.patient()),
                        source,
                        NameBirthKey.of(PARTITION, said.patient()),
                        said.patient());
        decision(connection, source, reporter, batch);
        DoseSources events = new DoseSources(reporter, source.id(), List.of(), families, numbers);
        for (DoseStatement dose : said.doses()) {
            events.apply(connection, dose, said.assertedAt(), batch);
        }
        doses.addAll(events.doses());
    }

    private PatientSource source(long id, Reporter reporter, Submission said, List<PatientSource> earlier) {
        boolean founds = earlier.isEmpty();
        return new PatientSource(
                id,
                reporter.sourceSystem(),
                reporter.organization(),
                PARTITION,
                1,
                founds ? newRegistryNumber(id) : null,
                founds ? id : earlier.getFirst().id(),
                1,
                PatientFold.first(said.patient()),
                said.assertedAt());
    }

    private RegistryNumber newRegistryNumber(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RegistryNumber number = RegistryNumber.random(random);
        while (!registryNumbers.add(number)) {
            number = RegistryNumber.random(random);
        }
        return number;
    }

    private void decision(Connection connection, PatientSource source, Reporter reporter, WriteBatch batch)
            throws SQLException {
        long id = numbers.next(connection);
        Long person = source.person();
        if (source.registryNumber() != null) {
            LinkDecisions.founded(id, source.id(), source.id(), reporter.message(), batch);
        } else if (person != null) {
            LinkDecisions.joined(id, source.id(), person, EnumSet.of(Evidence.ADDRESS), reporter.message(), batch);
        }
    }

    private Submission read(Report report) {
        LocalDate today = population.today();
        if (Hl7Reader.read(report.text(), Limits.DEFAULT) instanceof Reading.Read(Message message, var _)) {
            Submission submission = VxuReader.read(message, Facilities.NONE_LISTED, codes, jurisdiction, today)
                    .submission();
            if (submission != null) {
                return submission;
            }
        }
        throw new IllegalStateException("the registry does not read " + report.controlId());
    }
}
