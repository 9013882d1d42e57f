package org.jenner.registry.exchange.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jenner.hl7.Message;
import org.jenner.hl7.Segment;
import org.jenner.hl7.problem.Location;
import org.jenner.hl7.time.Hl7Time;
import org.jenner.hl7.time.TimeReading;
import org.jenner.registry.directory.Facilities;
import org.jenner.registry.exchange.intake.problem.HeaderProblem;
import org.jenner.registry.exchange.intake.problem.Problems;
import org.jenner.registry.exchange.intake.segment.HeldDose;
import org.jenner.registry.exchange.intake.segment.MessageLayout;
import org.jenner.registry.exchange.intake.segment.OrderGroup;
import org.jenner.registry.exchange.intake.segment.OrderNumbers;
import org.jenner.registry.exchange.intake.segment.OrderReader;
import org.jenner.registry.exchange.intake.segment.OrderReading;
import org.jenner.registry.exchange.intake.segment.PatientReader;
import org.jenner.registry.exchange.intake.value.DateReader;
import org.jenner.registry.exchange.intake.value.ReadingContext;
import org.jenner.registry.record.source.DoseStatement;
import org.jenner.registry.record.source.ObservationStatement;
import org.jenner.registry.record.source.PatientStatement;
import org.jenner.registry.record.source.Submission;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * Reads a VXU^V04 (profile Z22) into what the record takes: a pure function of the message, the organization's
 * facilities, the code tables and the day.
 * MSH must have passed {@code HeaderCheck}.
 *
 * <p>The receiving rules are those of the guide's table 3-1; how far each reaches: {@code docs/readings-intake.md}.
 */
public final class VxuReader {

    private static final int MESSAGE_TIME = 7;
    private static final int ORDER_NUMBER = 3;

    private VxuReader() {}

    /**
     * Reads a message.
     *
     * @param facilities where the sending organization gives vaccinations
     * @param today the jurisdiction's today
     */
    public static VxuReading read(
            Message message, Facilities facilities, CodeSets codes, Jurisdiction jurisdiction, LocalDate today) {
        Problems problems = new Problems();
        ReadingContext context = new ReadingContext(codes, jurisdiction, today, problems);
        Instant assertedAt = assertedAt(message.header(), context);
        MessageLayout layout = MessageLayout.of(message, problems);
        Optional<PatientStatement> patient = PatientReader.read(layout, context);
        if (assertedAt == null || patient.isEmpty()) {
            return new VxuReading(null, List.of(), problems.list(), Set.of(), Map.of());
        }
        OrderReader orders = new OrderReader(patient.get(), new OrderNumbers(layout.orders()), facilities, context);
        return readOrders(layout, patient.get(), assertedAt, orders, context);
    }

    /** MSH-7 as an instant. A time in the future is refused: it would outrank every later correction. */
    private static @Nullable Instant assertedAt(Segment msh, ReadingContext context) {
        // What cannot be read as a time at all did not pass the check of the header.
        if (!(Hl7Time.read(msh.value(MESSAGE_TIME)) instanceof TimeReading.Readable(Hl7Time time, boolean _))) {
            throw new IllegalArgumentException("the header of the message was not checked");
        }
        ZoneId zone = context.jurisdiction().zone();
        Instant instant = time.instant(zone);
        if (!DateReader.namesDay(time)) {
            context.problems().add(HeaderProblem.MESSAGE_TIME_WITHOUT_DAY, msh.location(MESSAGE_TIME));
            return null;
        }
        if (context.isFuture(LocalDate.ofInstant(instant, zone))) {
            context.problems().add(HeaderProblem.MESSAGE_TIME_IN_FUTURE, msh.location(MESSAGE_TIME));
            return null;
        }
        return instant;
    }

    private static VxuReading readOrders(
            MessageLayout layout,
            PatientStatement patient,
            Instant assertedAt,
            OrderReader reader,
            ReadingContext context) {
        List<DoseStatement> doses = new ArrayList<>();
        List<HeldDose> held = new ArrayList<>();
        List<ObservationStatement> observations = new ArrayList<>();
        Set<Integer> refused = new HashSet<>();
        Map<Integer, Location> orderNumbers = new HashMap<>();
        for (OrderGroup group : layout.orders()) {
            OrderReading reading = reader.read(group);
            Optional.ofNullable(reading.dose()).ifPresent(doses::add);
            Optional.ofNullable(reading.held()).ifPresent(held::add);
            observations.addAll(reading.observations());
            if (reading.refused()) {
                refused.add(group.number());
            }
            orderNumberOf(group).ifPresent(location -> orderNumbers.put(group.number(), location));
        }
        Submission submission = new Submission(patient, doses, observations, assertedAt);
        return new VxuReading(submission, held, context.problems().list(), refused, orderNumbers);
    }

    /** ORC-3, or the whole RXA where the sender left ORC out. */
    private static Optional<Location> orderNumberOf(OrderGroup group) {
        Segment orc = group.orc();
        if (orc != null) {
            return Optional.of(orc.location(ORDER_NUMBER));
        }
        return Optional.ofNullable(group.rxa()).map(Segment::location);
    }
}
