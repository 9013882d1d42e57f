package org.jenner.hl7.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jenner.hl7.Delimiters;
import org.jenner.hl7.Message;
import org.jenner.hl7.Segment;
import org.jenner.hl7.problem.Problem;
import org.jenner.hl7.time.Hl7Time;
import org.jenner.hl7.time.TimeFormat;
import org.jenner.hl7.time.TimeReading;

/**
 * The first check of a message, on MSH alone. With an error the message is not processed further; MSH-2, -15, -16, -21, the
 * third component of MSH-9 and the form of MSH-7 are warnings, because what they say is known without them.
 */
public final class HeaderCheck {

    private static final String CONSTRAINED_VERSION = "2.5.1";

    private final Segment msh;
    private final HeaderRules rules;
    private final List<Problem> problems = new ArrayList<>();

    private HeaderCheck(Segment msh, HeaderRules rules) {
        this.msh = msh;
        this.rules = rules;
    }

    /** Everything that is wrong with the header, in the order of the fields. */
    public static List<Problem> check(Message message, HeaderRules rules) {
        HeaderCheck check = new HeaderCheck(message.header(), rules);
        check.checkDelimiters();
        check.checkTime();
        Optional<AcceptedMessage> type = check.checkType();
        check.checkControlId();
        check.checkProcessingId();
        check.checkVersion();
        if (check.msh.value(12).equals(CONSTRAINED_VERSION)) {
            // What a message that is not taken should have said beside is no help to its sender.
            type.ifPresent(check::checkConstants);
        }
        return List.copyOf(check.problems);
    }

    private void checkDelimiters() {
        Delimiters sent = msh.delimiters();
        if (!sent.equals(Delimiters.STANDARD) || msh.raw(2).length() != 4) {
            problems.add(HeaderProblems.unusualDelimiters(msh));
        }
    }

    private void checkTime() {
        switch (Hl7Time.read(msh.value(7))) {
            case TimeReading.Absent() -> problems.add(HeaderProblems.missing(msh, 7));
            case TimeReading.Unreadable(var fault) -> problems.add(HeaderProblems.invalidTime(msh, fault));
            case TimeReading.Readable(var time, var sloppy) -> {
                if (sloppy || !TimeFormat.TS_Z.departures(time).isEmpty()) {
                    problems.add(HeaderProblems.unusualTime(msh));
                }
            }
        }
    }

    private Optional<AcceptedMessage> checkType() {
        String code = msh.value(9, 1).strip();
        String event = msh.value(9, 2).strip();
        if (code.isEmpty()) {
            problems.add(HeaderProblems.missing(msh, 9));
            return Optional.empty();
        }
        List<AcceptedMessage> ofCode =
                rules.messages().stream().filter(m -> m.code().equals(code)).toList();
        if (ofCode.isEmpty()) {
            problems.add(HeaderProblems.unsupportedType(msh, rules));
            return Optional.empty();
        }
        Optional<AcceptedMessage> type =
                ofCode.stream().filter(m -> m.event().equals(event)).findFirst();
        if (event.isEmpty()) {
            problems.add(HeaderProblems.missingEvent(msh));
        } else if (type.isEmpty()) {
            problems.add(HeaderProblems.unsupportedEvent(msh, ofCode));
        }
        return type;
    }

    private void checkControlId() {
        if (msh.value(10).isBlank()) {
            problems.add(HeaderProblems.missing(msh, 10));
        }
    }

    private void checkProcessingId() {
        String processingId = msh.value(11).strip();
        if (processingId.isEmpty()) {
            problems.add(HeaderProblems.missing(msh, 11));
        } else if (!rules.processingIds().contains(processingId)) {
            problems.add(HeaderProblems.unsupportedProcessingId(msh, rules));
        }
    }

    private void checkVersion() {
        String version = msh.value(12).strip();
        if (version.isEmpty()) {
            problems.add(HeaderProblems.missing(msh, 12));
        } else if (!rules.versions().contains(version)) {
            problems.add(HeaderProblems.unsupportedVersion(msh, rules));
        }
    }

    /** What the 2.5.1 guide prescribes word for word (IZ-17, 41, 42, 43, 55 to 58, 64). */
    private void checkConstants(AcceptedMessage accepted) {
        checkConstant(15, "ER");
        checkConstant(16, "AL");
        if (!msh.value(9, 3).strip().equals(accepted.structure())) {
            problems.add(HeaderProblems.unexpectedStructure(msh, accepted));
        }
        if (!accepted.profiles().isEmpty()
                && !accepted.profiles().contains(msh.value(21).strip())) {
            problems.add(HeaderProblems.unexpectedProfile(msh, accepted));
        }
    }

    private void checkConstant(int field, String expected) {
        if (!msh.value(field).strip().equals(expected)) {
            problems.add(HeaderProblems.unexpectedConstant(msh, field, expected));
        }
    }
}
