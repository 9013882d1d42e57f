package org.jenner.registry.exchange.query;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jenner.hl7.Message;
import org.jenner.hl7.Segment;
import org.jenner.hl7.acknowledgment.Acknowledgment;
import org.jenner.hl7.acknowledgment.AcknowledgmentCode;
import org.jenner.hl7.acknowledgment.OnWarnings;
import org.jenner.hl7.problem.Problem;
import org.jenner.registry.directory.Sender;
import org.jenner.registry.disclosure.Disclosed;
import org.jenner.registry.disclosure.Disclosure;
import org.jenner.registry.disclosure.Purpose;
import org.jenner.registry.disclosure.Viewer;
import org.jenner.registry.exchange.intake.problem.Problems;
import org.jenner.registry.exchange.intake.value.ReadingContext;
import org.jenner.registry.exchange.message.QueryAnswerer;
import org.jenner.registry.exchange.query.QueryInquiry.Asked;
import org.jenner.registry.forecast.ScheduleInForce;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.record.consolidate.PersonRecord;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;

/**
 * Answers queries for histories. A query is never replayed: the same bytes sent twice are two disclosures, each with its
 * rows in the access log and with what is known then.
 */
public final class ImmunizationQueries implements QueryAnswerer {

    private final Jurisdiction jurisdiction;
    private final JurisdictionClock clock;
    private final Supplier<CodeSets> codes;
    private final BiFunction<Environment, LocalDate, ScheduleInForce> schedules;
    private final Map<Environment, QueryRoom> rooms;

    /**
     * Answers queries of these environments.
     *
     * @param codes the code tables in force now
     * @param schedules the schedule in force in an environment on a day
     */
    public ImmunizationQueries(
            Jurisdiction jurisdiction,
            JurisdictionClock clock,
            Supplier<CodeSets> codes,
            BiFunction<Environment, LocalDate, ScheduleInForce> schedules,
            Map<Environment, QueryRoom> rooms) {
        this.jurisdiction = jurisdiction;
        this.clock = clock;
        this.codes = codes;
        this.schedules = schedules;
        this.rooms = Map.copyOf(rooms);
    }

    @Override
    public byte[] answer(Sender sender, Message request, byte[] body, List<Problem> found) {
        QueryRoom room = rooms.get(sender.environment());
        if (room == null) {
            throw new IllegalStateException("nothing was set up for " + sender.environment());
        }
        ReadingContext context = new ReadingContext(codes.get(), jurisdiction, clock.today(), new Problems());
        QueryReading reading = QueryReader.read(request, found, sender.partition(), jurisdiction.search(), context);
        ReceivedQuery received = new ReceivedQuery(
                sender, request, room.store().seal(body), reading.problems(), clock.now(), clock.zone());
        String answer = switch (reading) {
            case QueryReading.NoQuery noQuery -> acknowledge(room, received, noQuery);
            case QueryReading.Malformed malformed -> refuse(room, received, malformed);
            case QueryReading.Complete complete -> answer(room, received, complete);
        };
        return answer.getBytes(StandardCharsets.UTF_8);
    }

    /** Without a query to answer there is no response, only an acknowledgment. */
    private String acknowledge(QueryRoom room, ReceivedQuery received, QueryReading.NoQuery noQuery) {
        long message = store(room, received);
        return Acknowledgment.of(
                        received.request(),
                        noQuery.problems(),
                        OnWarnings.ANSWER_AE,
                        now(),
                        room.store().controlIdOfAnswer(message))
                .text();
    }

    private String refuse(QueryRoom room, ReceivedQuery received, QueryReading.Malformed malformed) {
        long message = store(room, received);
        return NoHistoryAnswer.write(
                start(room, received, malformed.qpd(), malformed.profile(), malformed.problems(), message),
                QueryStatus.AE);
    }

    private static long store(QueryRoom room, ReceivedQuery received) {
        return room.store().database().inTransaction(connection -> {
            long message = room.store().nextId(connection);
            WriteBatch batch = new WriteBatch();
            room.store().add(received.row(message, AcknowledgmentCode.AE, null), batch);
            batch.commit(connection);
            return message;
        });
    }

    private String answer(QueryRoom room, ReceivedQuery received, QueryReading.Complete complete) {
        ImmunizationQuery query = complete.query();
        LocalDate today = clock.today();
        ScheduleInForce schedule = schedules.apply(received.sender().environment(), today);
        String used = switch (query.profile()) {
            case HISTORY -> null;
            case EVALUATED_HISTORY -> schedule.name().authorityAndVersion();
        };
        Disclosure<Asked> disclosure =
                room.gate().disclose(viewer(received.sender()), new QueryInquiry(received, query, room.store(), used));
        List<Problem> problems = new ArrayList<>(complete.problems());
        if (disclosure.result().outcome() instanceof QueryOutcome.Withheld) {
            problems.addFirst(QueryProblem.RECORD_WITHHELD.at(complete.qpd().location()));
        }
        ResponseStart start = start(
                room,
                received,
                complete.qpd(),
                query.profile(),
                problems,
                disclosure.result().message());
        PatientWriters writers = PatientWriters.of(parties(room, received.sender()), new Coding(codes.get()));
        return switch (disclosure.result().outcome()) {
            case QueryOutcome.One _ -> one(start, writers, disclosure.records().getFirst(), schedule, today);
            case QueryOutcome.Candidates _ -> CandidatesAnswer.write(start, writers, disclosure.records());
            case QueryOutcome.TooMany _ -> NoHistoryAnswer.write(start, QueryStatus.TM);
            case QueryOutcome.Withheld _, QueryOutcome.None _ -> NoHistoryAnswer.write(start, QueryStatus.NF);
        };
    }

    private static String one(
            ResponseStart start,
            PatientWriters writers,
            Disclosed<PersonRecord> record,
            ScheduleInForce schedule,
            LocalDate today) {
        return switch (start.profile()) {
            case HISTORY -> HistoryAnswer.write(start, writers, record, today);
            case EVALUATED_HISTORY ->
                EvaluatedAnswer.write(start, writers, ForecastOnRead.evaluate(record, schedule, today));
        };
    }

    private ResponseStart start(
            QueryRoom room,
            ReceivedQuery received,
            Segment qpd,
            RequestProfile profile,
            List<Problem> problems,
            long message) {
        return new ResponseStart(
                received.request(), qpd, profile, problems, now(), room.store().controlIdOfAnswer(message));
    }

    private AnswerParties parties(QueryRoom room, Sender sender) {
        return new AnswerParties(
                jurisdiction.assigningAuthority(), sender.facilityId(), sender.sourceSystemId(), room.doseNumbers());
    }

    private static Viewer viewer(Sender sender) {
        return new Viewer(
                sender.organizationId(),
                sender.interfaceId(),
                sender.sourceSystemId(),
                sender.partition(),
                Purpose.TREATMENT,
                null);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.now(), clock.zone());
    }
}
