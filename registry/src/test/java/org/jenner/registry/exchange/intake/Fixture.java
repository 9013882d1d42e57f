package org.jenner.registry.exchange.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jenner.hl7.Hl7Reader;
import org.jenner.hl7.Limits;
import org.jenner.hl7.Message;
import org.jenner.hl7.Reading;
import org.jenner.registry.directory.Facilities;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.jenner.registry.reference.jurisdiction.MessageRules;

/** What reading needs: the project's own code tables, the example jurisdiction, which is in Eastern time, and a day. */
final class Fixture {

    static final CodeSets CODES = CodeSets.load(Path.of("..", "codesets"));
    static final Jurisdiction JURISDICTION = Jurisdiction.read(Path.of("..", "jurisdictions"), "example");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private Fixture() {}

    /** The same jurisdiction, but for what warnings alone are answered with. */
    static Jurisdiction answeringWarningsWithAa() {
        MessageRules rules = JURISDICTION.messages();
        return new Jurisdiction(
                JURISDICTION.name(),
                JURISDICTION.title(),
                JURISDICTION.assigningAuthority(),
                JURISDICTION.zone(),
                new MessageRules(rules.versions(), MessageRules.OnWarnings.AA, rules.sizeLimit(), rules.futureDays()),
                JURISDICTION.forecast(),
                JURISDICTION.consent(),
                JURISDICTION.protection(),
                JURISDICTION.search(),
                JURISDICTION.sessions());
    }

    static VxuReading read(Message message) {
        return read(message, Facilities.NONE_LISTED);
    }

    static VxuReading read(Message message, Facilities facilities) {
        return VxuReader.read(message, facilities, CODES, JURISDICTION, TODAY);
    }

    static Message message(String text) {
        return switch (Hl7Reader.read(text, Limits.DEFAULT)) {
            case Reading.Read(var message, var _) -> message;
            case Reading.Unreadable(var problem, var _) -> throw new AssertionError(problem);
        };
    }
}
