package org.jenner.registry.exchange.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jenner.hl7.Repetition;
import org.jenner.hl7.Segment;
import org.jenner.hl7.problem.Problem;
import org.jenner.hl7.time.Hl7Time;
import org.jenner.hl7.time.TimeReading;
import org.jenner.registry.exchange.intake.value.CxReader;
import org.jenner.registry.exchange.intake.value.DateReader;
import org.jenner.registry.exchange.intake.value.ReadingContext;
import org.jenner.registry.exchange.intake.value.XadReader;
import org.jenner.registry.exchange.intake.value.XpnReader;
import org.jenner.registry.exchange.intake.value.XtnReader;
import org.jenner.registry.record.link.PersonQuery;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.PatientIdentifier;
import org.jenner.registry.record.source.PersonName;
import org.jenner.registry.record.source.Sex;
import org.jenner.registry.reference.jurisdiction.SearchRules;
import org.jspecify.annotations.Nullable;

/** The search elements of one QPD, and which of them are filled so that they can be used. */
final class QpdFields {

    private static final int MOST_BIRTHS_AT_ONCE = 20;

    private final Segment qpd;
    private final ReadingContext context;
    private final List<Problem> problems;
    private final Set<SearchRules.Element> filled = EnumSet.noneOf(SearchRules.Element.class);

    /** Fields of a segment; what is wrong with them is added to the problems or to those of the context. */
    QpdFields(Segment qpd, ReadingContext context, List<Problem> problems) {
        this.qpd = qpd;
        this.context = context;
        this.problems = problems;
    }

    /** Reads QPD-3 to QPD-11. */
    PersonQuery person(long partition) {
        return new PersonQuery(
                partition,
                identifiers(),
                name(),
                mothersMaidenName(),
                birthDate(),
                sex(),
                first(SearchRules.Element.ADDRESS, XadReader.readAll(qpd, QpdElement.ADDRESS.element(), context)),
                first(SearchRules.Element.PHONE, XtnReader.readAll(qpd, QpdElement.PHONE.element(), context)),
                multipleBirth(),
                birthOrder());
    }

    /** The elements that were filled; one that is filled wrongly is told by its own problem, not as missing. */
    Set<SearchRules.Element> filled() {
        return Set.copyOf(filled);
    }

    private List<PatientIdentifier> identifiers() {
        List<PatientIdentifier> identifiers = qpd.repetitions(QpdElement.IDENTIFIER.field()).stream()
                .flatMap(repetition ->
                        Optional.ofNullable(CxReader.read(repetition, QpdElement.IDENTIFIER.element(), context))
                                .stream())
                .toList();
        first(SearchRules.Element.IDENTIFIER, identifiers);
        return identifiers;
    }

    private @Nullable PersonName name() {
        Optional<PersonName> name = valued(QpdElement.NAME)
                .flatMap(repetition ->
                        Optional.ofNullable(XpnReader.read(repetition, QpdElement.NAME.element(), context)));
        name.map(PersonName::family).ifPresent(_ -> filled.add(SearchRules.Element.FAMILY_NAME));
        name.map(PersonName::given).ifPresent(_ -> filled.add(SearchRules.Element.GIVEN_NAME));
        return name.orElse(null);
    }

    private @Nullable PersonName mothersMaidenName() {
        Optional<PersonName> name = valued(QpdElement.MOTHERS_MAIDEN_NAME)
                .flatMap(repetition -> Optional.ofNullable(XpnReader.maiden(repetition)));
        name.ifPresent(_ -> filled.add(SearchRules.Element.MOTHERS_MAIDEN_NAME));
        return name.orElse(null);
    }

    private @Nullable ClinicalDate birthDate() {
        int field = QpdElement.BIRTH_DATE.field();
        return switch (Hl7Time.read(qpd.value(field))) {
            case TimeReading.Absent() -> null;
            case TimeReading.Unreadable(var _) -> unusable(QueryProblem.BIRTH_DATE_INVALID);
            case TimeReading.Readable(Hl7Time time, boolean _)
            when !DateReader.namesDay(time) -> unusable(QueryProblem.BIRTH_DATE_IMPRECISE);
            case TimeReading.Readable(Hl7Time time, boolean _)
            when context.isFuture(time.date()) -> unusable(QueryProblem.BIRTH_DATE_IN_FUTURE);
            case TimeReading.Readable(Hl7Time time, boolean _) -> {
                filled.add(SearchRules.Element.BIRTH_DATE);
                yield DateReader.of(time);
            }
        };
    }

    private @Nullable ClinicalDate unusable(QueryProblem problem) {
        filled.add(SearchRules.Element.BIRTH_DATE);
        problems.add(problem.at(qpd.location(QpdElement.BIRTH_DATE.field())));
        return null;
    }

    private @Nullable Sex sex() {
        String code = qpd.value(QpdElement.SEX.field()).strip();
        for (Sex sex : Sex.values()) {
            if (sex.code().equals(code)) {
                filled.add(SearchRules.Element.SEX);
                return sex;
            }
        }
        unknownCode(QpdElement.SEX, code, "HL70001");
        return null;
    }

    private @Nullable Boolean multipleBirth() {
        String code = qpd.value(QpdElement.MULTIPLE_BIRTH.field()).strip();
        if (code.equals("Y") || code.equals("N")) {
            return code.equals("Y");
        }
        unknownCode(QpdElement.MULTIPLE_BIRTH, code, "HL70136");
        return null;
    }

    private void unknownCode(QpdElement element, String code, String table) {
        if (!code.isEmpty()) {
            problems.add(QueryProblem.CODE_UNKNOWN.at(qpd.location(element.field()), element.label(), table));
        }
    }

    private @Nullable Integer birthOrder() {
        String order = qpd.value(QpdElement.BIRTH_ORDER.field()).strip();
        if (order.matches("\\d{1,2}")
                && Integer.parseInt(order) >= 1
                && Integer.parseInt(order) <= MOST_BIRTHS_AT_ONCE) {
            return Integer.valueOf(order);
        }
        if (!order.isEmpty()) {
            problems.add(QueryProblem.NUMBER_INVALID.at(
                    qpd.location(QpdElement.BIRTH_ORDER.field()), QpdElement.BIRTH_ORDER.label()));
        }
        return null;
    }

    private Optional<Repetition> valued(QpdElement element) {
        return qpd.repetitions(element.field()).stream()
                .filter(Repetition::isValued)
                .findFirst();
    }

    private <T> @Nullable T first(SearchRules.Element element, List<T> values) {
        if (values.isEmpty()) {
            return null;
        }
        filled.add(element);
        return values.getFirst();
    }
}
