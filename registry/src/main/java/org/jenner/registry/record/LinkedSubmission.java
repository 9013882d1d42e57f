package org.jenner.registry.record;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jenner.registry.platform.database.NumberBlock;
import org.jenner.registry.record.consolidate.PersonSources;
import org.jenner.registry.record.consolidate.PersonSourcesReader;
import org.jenner.registry.record.consolidate.RecordWriter;
import org.jenner.registry.record.link.CandidateSources;
import org.jenner.registry.record.link.CandidateSources.Candidate;
import org.jenner.registry.record.link.LinkDecisions;
import org.jenner.registry.record.link.Linkage;
import org.jenner.registry.record.link.NameBirthKey;
import org.jenner.registry.record.objection.Objection;
import org.jenner.registry.record.source.DoseOutcome;
import org.jenner.registry.record.source.DoseSource;
import org.jenner.registry.record.source.DoseSources;
import org.jenner.registry.record.source.DoseStatement;
import org.jenner.registry.record.source.Episode;
import org.jenner.registry.record.source.PatientSource;
import org.jenner.registry.record.source.PatientSourceWriter;
import org.jenner.registry.record.source.RegistryNumber;
import org.jenner.registry.record.source.SourceKey;
import org.jenner.registry.record.source.SubmissionOutcome;
import org.jenner.registry.record.source.SubmissionOutcome.PatientOutcome;
import org.jenner.registry.record.source.VaccineFamilies;
import org.jspecify.annotations.Nullable;

/** A submission that goes into a person's record: an old one, a new one, or two that it shows to be one. */
final class LinkedSubmission {

    private final SubmissionWork work;
    private final VaccineFamilies families;
    private final NumberBlock numbers;
    private final RecordWriter recordWriter;
    private final RandomGenerator random;

    LinkedSubmission(
            SubmissionWork work,
            VaccineFamilies families,
            NumberBlock numbers,
            RecordWriter recordWriter,
            RandomGenerator random) {
        this.work = work;
        this.families = families;
        this.numbers = numbers;
        this.recordWriter = recordWriter;
        this.random = random;
    }

    /**
     * The people whom a statement may bear on, locked.
     *
     * @param nameBirthKey null for a name that is no evidence
     */
    record Surroundings(@Nullable Long nameBirthKey, List<PersonSources> persons) {

        /** Does nothing that others say of the source's person fit the source any more? */
        boolean contradict(PatientSource source) {
            List<PatientSource> others = persons.stream()
                    .filter(person -> Objects.equals(person.person(), source.person()))
                    .flatMap(person -> person.patients().stream())
                    .filter(patient -> patient.id() != source.id())
                    .toList();
            return !others.isEmpty()
                    && others.stream().noneMatch(other -> Episode.fits(other.current(), source.current()));
        }
    }

    /**
     * Locks and reads whom the submission may bear on.
     *
     * @param source the source as it stands after the statement
     * @param known whether the source was there before
     * @return empty when persons changed while they were being locked: look again whose source this is
     */
    Optional<Surroundings> lock(Heard heard, PatientSource source, boolean known) throws SQLException {
        Long nameBirthKey = NameBirthKey.of(source.partition(), source.current());
        List<Candidate> candidates = heard.knowsCandidates(nameBirthKey)
                ? heard.candidates()
                : CandidateSources.lockAndRead(work.connection(), nameBirthKey);
        TreeSet<Long> involved = new TreeSet<>();
        candidates.forEach(candidate -> involved.add(candidate.person()));
        if (known) {
            involved.add(personOf(source));
        }
        List<PersonSources> locked = PersonSourcesReader.lockAndRead(work.connection(), involved);
        if (!allThere(locked, candidates, known ? source : null)) {
            return Optional.empty();
        }
        return Optional.of(new Surroundings(nameBirthKey, locked));
    }

    /** Applies the submission among the people that were locked for it. */
    SubmissionOutcome apply(SourceKey key, PatientSource source, boolean known, Surroundings there)
            throws SQLException {
        Linkage linkage = decide(there.persons(), source, there.nameBirthKey(), known);
        List<PersonSources> before = there.persons().stream()
                .filter(person -> linkage.persons().contains(person.person()))
                .toList();
        return write(key, source, known, there.nameBirthKey(), linkage, before);
    }

    private static boolean allThere(
            List<PersonSources> locked, List<Candidate> candidates, @Nullable PatientSource own) {
        List<Long> there = new ArrayList<>();
        locked.forEach(person -> person.patients().forEach(patient -> there.add(patient.id())));
        return candidates.stream().allMatch(candidate -> there.contains(candidate.source()))
                && (own == null || there.contains(own.id()));
    }

    private static Linkage decide(
            List<PersonSources> locked, PatientSource source, @Nullable Long nameBirthKey, boolean known) {
        List<PatientSource> others = locked.stream()
                .map(PersonSources::patients)
                .flatMap(Collection::stream)
                .filter(patient -> patient.id() != source.id())
                .toList();
        Long linked = known ? source.person() : null;
        return Linkage.decide(
                source.current(),
                linked,
                others.stream()
                        .filter(patient -> linked != null && linked.equals(patient.person()))
                        .toList(),
                nameBirthKey == null
                        ? List.of()
                        : others.stream()
                                .filter(patient -> linked == null || !linked.equals(patient.person()))
                                .toList());
    }

    private SubmissionOutcome write(
            SourceKey key,
            PatientSource source,
            boolean known,
            @Nullable Long nameBirthKey,
            Linkage linkage,
            List<PersonSources> before)
            throws SQLException {
        boolean founds = linkage.persons().isEmpty();
        long person = founds ? source.id() : linkage.persons().getFirst();
        PatientSource linked = founds ? founding(source) : source.linkedTo(person);
        PatientSourceWriter writer = new PatientSourceWriter(work.reporter(), work.batch());
        if (known) {
            writer.update(
                    linked,
                    nameBirthKey,
                    work.submission().patient(),
                    work.submission().assertedAt());
        } else {
            writer.insert(key, linked, nameBirthKey, work.submission().patient());
        }
        relink(before, person, writer);
        writeDecision(linked, person, founds, known, linkage);
        List<DoseSource> doses = new ArrayList<>();
        before.forEach(each -> doses.addAll(each.doses()));
        List<DoseOutcome> outcomes = applyDoses(source.id(), doses);
        List<Objection> objections = new ArrayList<>();
        before.forEach(each -> objections.addAll(each.objections()));
        PatientFacts.add(work, source.id(), numbers).ifPresent(objections::add);
        recordWriter.write(before, List.of(after(person, linked, before, doses, objections)), work.batch());
        return new SubmissionOutcome(outcome(person, founds, known), outcomes);
    }

    private static void relink(List<PersonSources> before, long person, PatientSourceWriter writer) {
        before.stream()
                .filter(each -> each.person() != person)
                .flatMap(each -> each.patients().stream())
                .forEach(patient -> writer.relink(patient.id(), person));
    }

    private void writeDecision(PatientSource linked, long person, boolean founds, boolean known, Linkage linkage)
            throws SQLException {
        long message = work.reporter().message();
        if (founds) {
            LinkDecisions.founded(numbers.next(work.connection()), linked.id(), person, message, work.batch());
        } else if (!known || linkage.persons().size() > 1) {
            LinkDecisions.joined(
                    numbers.next(work.connection()), linked.id(), person, linkage.evidence(), message, work.batch());
        }
    }

    private List<DoseOutcome> applyDoses(long source, List<DoseSource> doses) throws SQLException {
        DoseSources events = new DoseSources(
                work.reporter(),
                source,
                doses.stream().filter(dose -> dose.patientSource() == source).toList(),
                families,
                numbers);
        List<DoseOutcome> outcomes = new ArrayList<>();
        for (DoseStatement dose : work.submission().doses()) {
            outcomes.add(events.apply(work.connection(), dose, work.submission().assertedAt(), work.batch()));
        }
        doses.removeIf(dose -> dose.patientSource() == source);
        doses.addAll(events.doses());
        doses.sort(Comparator.comparingLong(DoseSource::id));
        return outcomes;
    }

    /** The sources of the person once the batch is written, as far as the stored record follows from them. */
    private static PersonSources after(
            long person,
            PatientSource own,
            List<PersonSources> before,
            List<DoseSource> doses,
            List<Objection> objections) {
        List<PatientSource> patients = new ArrayList<>();
        patients.add(own);
        before.forEach(each -> each.patients().stream()
                .filter(patient -> patient.id() != own.id())
                .forEach(patient -> patients.add(patient.linkedTo(person))));
        patients.sort(Comparator.comparingLong(PatientSource::id));
        return PersonSources.of(person, patients, doses, List.of(), objections);
    }

    private PatientSource founding(PatientSource source) {
        return new PatientSource(
                source.id(),
                source.sourceSystem(),
                source.organization(),
                source.partition(),
                source.episode(),
                RegistryNumber.random(random),
                source.id(),
                source.versions(),
                source.current(),
                source.assertedAt());
    }

    private static PatientOutcome outcome(long person, boolean founds, boolean known) {
        if (founds) {
            return new PatientOutcome.Added(person);
        }
        return known ? new PatientOutcome.Known(person) : new PatientOutcome.Joined(person);
    }

    private static long personOf(PatientSource source) {
        if (source.person() == null) {
            throw new IllegalArgumentException("a source that is held is linked to nobody");
        }
        return source.person();
    }
}
