package org.jenner.registry.exchange.intake.segment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jenner.hl7.Repetition;
import org.jenner.hl7.Segment;
import org.jenner.hl7.time.Hl7Time;
import org.jenner.hl7.time.TimeReading;
import org.jenner.registry.exchange.intake.problem.ElementProblem;
import org.jenner.registry.exchange.intake.problem.PatientProblem;
import org.jenner.registry.exchange.intake.value.CodedReader;
import org.jenner.registry.exchange.intake.value.CxReader;
import org.jenner.registry.exchange.intake.value.DateReader;
import org.jenner.registry.exchange.intake.value.Element;
import org.jenner.registry.exchange.intake.value.NumberReader;
import org.jenner.registry.exchange.intake.value.ReadingContext;
import org.jenner.registry.exchange.intake.value.Text;
import org.jenner.registry.exchange.intake.value.XadReader;
import org.jenner.registry.exchange.intake.value.XpnReader;
import org.jenner.registry.exchange.intake.value.XtnReader;
import org.jenner.registry.record.source.Address;
import org.jenner.registry.record.source.ClinicalDate;
import org.jenner.registry.record.source.CodedValue;
import org.jenner.registry.record.source.PatientIdentifier;
import org.jenner.registry.record.source.PersonName;
import org.jenner.registry.record.source.Sex;
import org.jenner.registry.record.source.Telecom;
import org.jenner.registry.reference.codes.Hl7Table;
import org.jspecify.annotations.Nullable;

/** Reads the elements of PID. Without identifier, name or birth date there is no patient; all else is optional. */
final class PidReader {

    static final Element SET_ID = new Element("PID", 1, "set id");
    static final Element IDENTIFIER = new Element("PID", 3, "patient identifier");
    static final Element NAME = new Element("PID", 5, "patient name");
    static final Element MAIDEN_NAME = new Element("PID", 6, "mother's maiden name");
    static final Element RACE = new Element("PID", 10, "race");
    static final Element ADDRESS = new Element("PID", 11, "patient address");
    static final Element HOME_PHONE = new Element("PID", 13, "home phone");
    static final Element BUSINESS_PHONE = new Element("PID", 14, "business phone");
    static final Element LANGUAGE = new Element("PID", 15, "primary language");
    static final Element ETHNICITY = new Element("PID", 22, "ethnic group");
    static final Element BIRTH_PLACE = new Element("PID", 23, "birth place");
    static final Element MULTIPLE_BIRTH = new Element("PID", 24, "multiple birth indicator");
    static final Element BIRTH_ORDER = new Element("PID", 25, "birth order");
    static final Element DEATH_DATE = new Element("PID", 29, "date of death");
    static final Element DEATH_INDICATOR = new Element("PID", 30, "death indicator");

    private static final int BIRTH_DATE = 7;
    private static final int SEX = 8;
    private static final int LONGEST_LIFE_YEARS = 120;
    private static final int HIGHEST_BIRTH_ORDER = 20;

    private final Segment pid;
    private final ReadingContext context;

    PidReader(Segment pid, ReadingContext context) {
        this.pid = pid;
        this.context = context;
    }

    void checkSetId() {
        if (!pid.value(SET_ID.field()).strip().equals("1")) {
            context.problems().add(ElementProblem.SET_ID_WRONG, pid.location(SET_ID.field()), SET_ID.label(), "1");
        }
    }

    /** PID-3, the sender's own number first; empty when none can be used. Social security numbers are never kept. */
    List<PatientIdentifier> identifiers() {
        List<PatientIdentifier> identifiers = new ArrayList<>();
        for (Repetition repetition : pid.repetitions(IDENTIFIER.field())) {
            PatientIdentifier identifier = CxReader.read(repetition, IDENTIFIER, context);
            if (identifier != null && !"SS".equals(identifier.type())) {
                identifiers.add(identifier);
            }
        }
        identifiers.sort(Comparator.comparingInt(PidReader::rank));
        if (identifiers.isEmpty()) {
            context.problems().add(PatientProblem.PATIENT_IDENTIFIER_MISSING, pid.location(IDENTIFIER.field()));
        }
        return identifiers;
    }

    /** Which of several identifiers the sender itself uses: its record number before a program's, the registry's last. */
    private static int rank(PatientIdentifier identifier) {
        return switch (identifier.type()) {
            case "MR" -> 0;
            case "PI", "PT" -> 1;
            case null -> 2;
            case "SR" -> 4;
            default -> 3;
        };
    }

    /** PID-5, the legal name first; empty when there is none. */
    List<PersonName> names() {
        List<PersonName> names = new ArrayList<>();
        for (Repetition repetition : pid.repetitions(NAME.field())) {
            PersonName name = XpnReader.read(repetition, NAME, context);
            if (name != null) {
                requireBothNames(name, repetition);
                names.add(name);
            }
        }
        names.sort(Comparator.comparingInt(name -> "L".equals(name.type()) ? 0 : 1));
        if (names.isEmpty()) {
            context.problems().add(PatientProblem.PATIENT_NAME_MISSING, pid.location(NAME.field()));
        }
        return names;
    }

    private void requireBothNames(PersonName name, Repetition repetition) {
        if (name.family() == null) {
            context.problems().add(PatientProblem.PATIENT_NAME_INCOMPLETE, repetition.location(1), "family name");
        }
        if (name.given() == null) {
            context.problems().add(PatientProblem.PATIENT_NAME_INCOMPLETE, repetition.location(2), "given name");
        }
    }

    @Nullable
    PersonName mothersMaidenName() {
        for (Repetition repetition : pid.repetitions(MAIDEN_NAME.field())) {
            PersonName name = XpnReader.maiden(repetition);
            if (name != null) {
                return name;
            }
            if (repetition.isValued()) {
                context.problems()
                        .add(
                                ElementProblem.REPETITION_UNUSABLE,
                                repetition.location(1),
                                MAIDEN_NAME.label(),
                                "family name");
            }
        }
        return null;
    }

    /** PID-7; null when it is missing, impossible or in the future. */
    @Nullable
    ClinicalDate birthDate() {
        return switch (Hl7Time.read(pid.value(BIRTH_DATE))) {
            case TimeReading.Absent() -> noBirthDate(PatientProblem.BIRTH_DATE_MISSING);
            case TimeReading.Unreadable(var _) -> noBirthDate(PatientProblem.BIRTH_DATE_INVALID);
            case TimeReading.Readable(Hl7Time time, boolean _) -> birthDate(time);
        };
    }

    private @Nullable ClinicalDate birthDate(Hl7Time time) {
        ClinicalDate birth = DateReader.of(time);
        if (context.isFuture(birth.day())) {
            return noBirthDate(PatientProblem.BIRTH_DATE_IN_FUTURE);
        }
        if (!DateReader.namesDay(time)) {
            context.problems().add(ElementProblem.DATE_IMPRECISE, pid.location(BIRTH_DATE), "PID-7 (date of birth)");
        }
        LocalDate oldest = context.today().minusYears(LONGEST_LIFE_YEARS);
        if (birth.day().isBefore(oldest)) {
            context.problems().add(PatientProblem.BIRTH_DATE_VERY_LONG_AGO, pid.location(BIRTH_DATE));
        }
        return birth;
    }

    private @Nullable ClinicalDate noBirthDate(PatientProblem why) {
        context.problems().add(why, pid.location(BIRTH_DATE));
        return null;
    }

    Sex sex() {
        String code = pid.value(SEX).strip();
        for (Sex sex : Sex.values()) {
            if (sex.code().equals(code)) {
                return sex;
            }
        }
        PatientProblem why = code.isEmpty() ? PatientProblem.SEX_MISSING : PatientProblem.SEX_UNKNOWN_CODE;
        context.problems().add(why, pid.location(SEX));
        return Sex.UNKNOWN;
    }

    List<CodedValue> races() {
        return CodedReader.readAll(pid, RACE, context, Hl7Table.RACE);
    }

    List<CodedValue> ethnicities() {
        return CodedReader.readAll(pid, ETHNICITY, context, Hl7Table.ETHNICITY);
    }

    List<Address> addresses() {
        return XadReader.readAll(pid, ADDRESS, context);
    }

    List<Telecom> telecoms() {
        List<Telecom> telecoms = new ArrayList<>(XtnReader.readAll(pid, HOME_PHONE, context));
        telecoms.addAll(XtnReader.readAll(pid, BUSINESS_PHONE, context));
        return telecoms;
    }

    @Nullable
    CodedValue primaryLanguage() {
        return pid.repetitions(LANGUAGE.field()).stream()
                .filter(Repetition::isValued)
                .findFirst()
                .map(CodedReader::asSent)
                .orElse(null);
    }

    @Nullable
    String birthPlace() {
        return Text.orNull(pid.value(BIRTH_PLACE.field()));
    }

    @Nullable
    Boolean multipleBirth() {
        return yesNo(MULTIPLE_BIRTH);
    }

    @Nullable
    Integer birthOrder(@Nullable Boolean multipleBirth) {
        Integer order = NumberReader.whole(pid, BIRTH_ORDER, HIGHEST_BIRTH_ORDER, context);
        if (order != null && order > 1 && Boolean.FALSE.equals(multipleBirth)) {
            context.problems().add(PatientProblem.BIRTH_ORDER_CONTRADICTED, pid.location(BIRTH_ORDER.field()));
        }
        // Some systems send 0 for a single birth.
        return order == null || order == 0 ? null : order;
    }

    /** PID-29 where PID-30 does not deny it. */
    @Nullable
    ClinicalDate deathDate(@Nullable ClinicalDate birth) {
        ClinicalDate death = DateReader.clinical(pid, DEATH_DATE, context);
        if (death == null) {
            return null;
        }
        if (context.isFuture(death.day())) {
            return noDeathDate(PatientProblem.DEATH_DATE_IN_FUTURE);
        }
        if (birth != null && DateReader.lastDay(death).isBefore(birth.day())) {
            return noDeathDate(PatientProblem.DEATH_BEFORE_BIRTH);
        }
        if ("N".equals(pid.value(DEATH_INDICATOR.field()).strip())) {
            return noDeathDate(PatientProblem.DEATH_DATE_CONTRADICTED);
        }
        return death;
    }

    private @Nullable ClinicalDate noDeathDate(PatientProblem why) {
        context.problems().add(why, pid.location(DEATH_DATE.field()));
        return null;
    }

    /** PID-30; a date of death without an indicator says it too. */
    @Nullable
    Boolean dead(@Nullable ClinicalDate deathDate) {
        Boolean dead = yesNo(DEATH_INDICATOR);
        if (dead == null && deathDate != null) {
            context.problems().add(PatientProblem.DEATH_INDICATOR_MISSING, pid.location(DEATH_INDICATOR.field()));
            return true;
        }
        return dead;
    }

    private @Nullable Boolean yesNo(Element element) {
        String code = CodedReader.code(pid, element, context, Hl7Table.YES_NO);
        return code == null ? null : code.equals("Y");
    }
}
