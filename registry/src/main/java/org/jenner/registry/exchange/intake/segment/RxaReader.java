package org.jenner.registry.exchange.intake.segment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jenner.hl7.Repetition;
import org.jenner.hl7.Segment;
import org.jenner.hl7.time.Hl7Time;
import org.jenner.hl7.time.TimeReading;
import org.jenner.registry.exchange.intake.problem.DoseProblem;
import org.jenner.registry.exchange.intake.problem.ElementProblem;
import org.jenner.registry.exchange.intake.problem.ProblemKind;
import org.jenner.registry.exchange.intake.value.Authority;
import org.jenner.registry.exchange.intake.value.CodedReader;
import org.jenner.registry.exchange.intake.value.DateReader;
import org.jenner.registry.exchange.intake.value.Element;
import org.jenner.registry.exchange.intake.value.KeyText;
import org.jenner.registry.exchange.intake.value.NumberReader;
import org.jenner.registry.exchange.intake.value.ReadingContext;
import org.jenner.registry.exchange.intake.value.Text;
import org.jenner.registry.exchange.intake.value.XcnReader;
import org.jenner.registry.record.source.ActionCode;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.record.source.CompletionStatus;
import org.jenner.registry.record.source.PatientStatement;
import org.jenner.registry.record.source.Practitioner;
import org.jenner.registry.reference.codes.Hl7Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads the elements of RXA but the vaccine. The date, the completion status and the action decide what the segment says:
 * where one of them cannot be understood, the whole order group is left out.
 */
final class RxaReader {

    static final Element SUB_ID = new Element("RXA", 1, "give sub-ID counter");
    static final Element ADMINISTRATION_SUB_ID = new Element("RXA", 2, "administration sub-ID counter");
    static final Element DATE = new Element("RXA", 3, "date of administration");
    static final Element AMOUNT = new Element("RXA", 6, "administered amount");
    static final Element UNIT = new Element("RXA", 7, "administered units");
    static final Element NOTES = new Element("RXA", 9, "information source");
    static final Element PROVIDER = new Element("RXA", 10, "administering provider");
    static final Element LOCATION = new Element("RXA", 11, "administered-at location");
    static final Element LOT = new Element("RXA", 15, "lot number");
    static final Element EXPIRATION = new Element("RXA", 16, "expiration date");
    static final Element MANUFACTURER = new Element("RXA", 17, "manufacturer");
    static final Element REFUSAL = new Element("RXA", 18, "refusal reason");

    private static final int END = 4;
    private static final int COMPLETION = 20;
    private static final int ACTION = 21;
    private static final BigDecimal UNKNOWN_AMOUNT = new BigDecimal(999);

    /** NIP001 but 00, new immunization record. */
    private static final Pattern HISTORICAL = Pattern.compile("0[1-8]");

    private final Segment rxa;
    private final ReadingContext context;

    RxaReader(Segment rxa, ReadingContext context) {
        this.rxa = rxa;
        this.context = context;
    }

    /** RXA-1 and RXA-2, which say nothing but are required (IZ-28, IZ-29). */
    void checkSubIds() {
        checkSubId(SUB_ID, "0");
        checkSubId(ADMINISTRATION_SUB_ID, "1");
    }

    private void checkSubId(Element element, String expected) {
        if (!rxa.value(element.field()).strip().equals(expected)) {
            warn(DoseProblem.SUB_ID_WRONG, element, element.label(), expected);
        }
    }

    /** RXA-3; null when it is missing, impossible, before birth or in the future. */
    @Nullable
    ClinicalDate administered(PatientStatement patient) {
        return switch (Hl7Time.read(rxa.value(DATE.field()))) {
            case TimeReading.Absent() -> noDate(DoseProblem.ADMINISTRATION_DATE_MISSING);
            case TimeReading.Unreadable(var _) -> noDate(DoseProblem.ADMINISTRATION_DATE_INVALID);
            case TimeReading.Readable(Hl7Time time, boolean _) -> administered(time, patient);
        };
    }

    private @Nullable ClinicalDate administered(Hl7Time time, PatientStatement patient) {
        ClinicalDate date = DateReader.of(time);
        if (context.isFuture(date.day())) {
            return noDate(DoseProblem.ADMINISTRATION_IN_FUTURE);
        }
        if (DateReader.lastDay(date).isBefore(patient.birthDate().day())) {
            if (!toldFromElsewhere()) {
                return noDate(DoseProblem.ADMINISTRATION_BEFORE_BIRTH);
            }
            warn(DoseProblem.HISTORICAL_ADMINISTRATION_BEFORE_BIRTH, DATE);
        }
        if (!DateReader.namesDay(time)) {
            warn(ElementProblem.DATE_IMPRECISE, DATE, DATE.label());
        }
        ClinicalDate death = patient.deathDate();
        if (death != null && date.day().isAfter(DateReader.lastDay(death))) {
            warn(DoseProblem.ADMINISTRATION_AFTER_DEATH, DATE);
        }
        String end = rxa.value(END).strip();
        if (!end.isEmpty() && !end.equals(rxa.value(DATE.field()).strip())) {
            context.problems().add(DoseProblem.ADMINISTRATION_DATES_DIFFER, rxa.location(END));
        }
        return date;
    }

    /**
     * Does RXA-9 say that the sender only passes on what others told? Such a sender cannot mend a date: it is kept as told.
     */
    private boolean toldFromElsewhere() {
        return rxa.repetitions(NOTES.field()).stream()
                .anyMatch(note -> HISTORICAL.matcher(note.value(1).strip()).matches());
    }

    private @Nullable ClinicalDate noDate(DoseProblem why) {
        warn(why, DATE);
        return null;
    }

    /** RXA-20; empty means complete, unless a refusal reason says otherwise. Null when the code is unknown. */
    @Nullable
    CompletionStatus completion() {
        String code = rxa.value(COMPLETION).strip();
        if (code.isEmpty()) {
            boolean refused = rxa.isValued(REFUSAL.field());
            if (refused) {
                context.problems().add(DoseProblem.REFUSAL_WITHOUT_STATUS, rxa.location(COMPLETION));
            }
            return refused ? CompletionStatus.REFUSED : CompletionStatus.COMPLETE;
        }
        for (CompletionStatus status : CompletionStatus.values()) {
            if (status.code().equals(code)) {
                return status;
            }
        }
        context.problems().add(DoseProblem.COMPLETION_STATUS_UNKNOWN, rxa.location(COMPLETION));
        return null;
    }

    /** RXA-21; empty means add. Null when the code is unknown. */
    @Nullable
    ActionCode action() {
        String code = rxa.value(ACTION).strip();
        if (code.isEmpty()) {
            context.problems().add(ElementProblem.REQUIRED_VALUE_MISSING, rxa.location(ACTION), "RXA-21 (action)");
            return ActionCode.ADD;
        }
        for (ActionCode action : ActionCode.values()) {
            if (action.code().equals(code)) {
                return action;
            }
        }
        context.problems().add(DoseProblem.ACTION_UNKNOWN, rxa.location(ACTION));
        return null;
    }

    /** RXA-6; null when unknown (999, or nothing given). */
    @Nullable
    BigDecimal amount(boolean given) {
        if (given && !rxa.isValued(AMOUNT.field())) {
            warn(ElementProblem.REQUIRED_VALUE_MISSING, AMOUNT, AMOUNT.label());
        }
        BigDecimal amount = NumberReader.decimal(rxa, AMOUNT, context);
        return !given || amount == null || amount.compareTo(UNKNOWN_AMOUNT) == 0 ? null : amount;
    }

    /** RXA-7, which belongs to a known amount only. */
    @Nullable
    String unit(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        String unit = Text.orNull(rxa.value(UNIT.field()));
        if (unit == null) {
            warn(ElementProblem.REQUIRED_VALUE_MISSING, UNIT, UNIT.label());
        }
        return unit;
    }

    /** RXA-9, the repetition with a code of NIP001. */
    @Nullable
    String informationSource(boolean given) {
        List<Repetition> sent = rxa.repetitions(NOTES.field()).stream()
                .filter(Repetition::isValued)
                .toList();
        if (!given) {
            if (!sent.isEmpty()) {
                warn(DoseProblem.INFORMATION_SOURCE_CONTRADICTED, NOTES);
            }
            return null;
        }
        if (sent.isEmpty()) {
            warn(ElementProblem.REQUIRED_VALUE_MISSING, NOTES, NOTES.label());
            return null;
        }
        for (Repetition repetition : sent) {
            Optional<CodedValue> known = CodedReader.find(repetition, NOTES, context, Hl7Table.INFORMATION_SOURCE);
            if (known.isPresent()) {
                return known.get().code();
            }
        }
        context.problems().add(ElementProblem.CODE_UNKNOWN, sent.getFirst().location(1), NOTES.label(), "NIP001");
        return null;
    }

    @Nullable
    Practitioner administeredBy() {
        return XcnReader.read(rxa, PROVIDER, context);
    }

    /** RXA-11.4, the facility. */
    @Nullable
    String location() {
        for (Repetition repetition : rxa.repetitions(LOCATION.field())) {
            String facility = Authority.of(repetition, 4);
            if (facility != null) {
                return facility;
            }
            if (repetition.isValued()) {
                context.problems()
                        .add(
                                ElementProblem.REQUIRED_COMPONENT_MISSING,
                                repetition.location(4),
                                LOCATION.label(),
                                "facility");
            }
        }
        return null;
    }

    /** RXA-15; a dose given here must have one. */
    List<String> lotNumbers(boolean newlyGiven) {
        List<String> lots = rxa.repetitions(LOT.field()).stream()
                .flatMap(repetition ->
                        Optional.ofNullable(KeyText.read(repetition.value(1), repetition.location(1), LOT, context))
                                .stream())
                .toList();
        if (lots.isEmpty() && newlyGiven) {
            warn(ElementProblem.REQUIRED_VALUE_MISSING, LOT, LOT.label());
        }
        return lots;
    }

    /** RXA-16, a day or a month: a lot may be used to the last day of it. */
    @Nullable
    ClinicalDate expiration(ClinicalDate administered, boolean given) {
        ClinicalDate expiration = DateReader.clinical(rxa, EXPIRATION, context);
        if (expiration != null && given && DateReader.lastDay(expiration).isBefore(administered.day())) {
            warn(DoseProblem.LOT_EXPIRED, DATE);
        }
        return expiration;
    }

    /** RXA-17, the MVX code in either triplet; a dose given here must have one. */
    @Nullable
    String manufacturer(boolean newlyGiven) {
        Optional<Repetition> sent = rxa.repetitions(MANUFACTURER.field()).stream()
                .filter(Repetition::isValued)
                .findFirst();
        if (sent.isEmpty()) {
            if (newlyGiven) {
                warn(ElementProblem.REQUIRED_VALUE_MISSING, MANUFACTURER, MANUFACTURER.label());
            }
            return null;
        }
        for (int first = 1; first <= 4; first += 3) {
            var known = context.codes().mvx(sent.get().value(first));
            if (known.isPresent()) {
                return known.get().code().code();
            }
        }
        context.problems().add(ElementProblem.CODE_UNKNOWN, sent.get().location(1), MANUFACTURER.label(), "MVX");
        return null;
    }

    /** RXA-18, which belongs to a refusal only (IZ-32). */
    List<CodedValue> refusalReasons(CompletionStatus completion) {
        if (completion != CompletionStatus.REFUSED) {
            if (rxa.isValued(REFUSAL.field())) {
                warn(DoseProblem.REFUSAL_REASON_CONTRADICTED, REFUSAL);
            }
            return List.of();
        }
        if (!rxa.isValued(REFUSAL.field())) {
            warn(ElementProblem.REQUIRED_VALUE_MISSING, REFUSAL, REFUSAL.label());
        }
        return CodedReader.readAll(rxa, REFUSAL, context, Hl7Table.REFUSAL_REASON);
    }

    private void warn(ProblemKind kind, Element element, Object... words) {
        context.problems().add(kind, rxa.location(element.field()), words);
    }
}
