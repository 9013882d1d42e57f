package org.jenner.registry.record.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts two statements of one source about one patient together: the later one counts for what it says, the earlier one for
 * what the later does not mention. An empty element is no statement (guide, section 3: an empty RE field says nothing).
 */
public final class PatientFold {

    private final PatientStatement earlier;
    private final PatientStatement later;

    private PatientFold(PatientStatement earlier, PatientStatement later) {
        this.earlier = earlier;
        this.later = later;
    }

    /** What stands after both were said; {@code removed} is empty in it. */
    public static PatientStatement fold(PatientStatement earlier, PatientStatement later) {
        return new PatientFold(earlier, later).fold();
    }

    /** What stands after a first statement. */
    public static PatientStatement first(PatientStatement statement) {
        return statement.removed().isEmpty() ? statement : fold(statement, statement);
    }

    private PatientStatement fold() {
        return new PatientStatement(
                later.identifiers(),
                later.names(),
                value("mothersMaidenName", earlier.mothersMaidenName(), later.mothersMaidenName()),
                later.birthDate(),
                later.sex() == Sex.UNKNOWN ? earlier.sex() : later.sex(),
                list("races", earlier.races(), later.races()),
                list("ethnicities", earlier.ethnicities(), later.ethnicities()),
                list("addresses", earlier.addresses(), later.addresses()),
                list("telecoms", earlier.telecoms(), later.telecoms()),
                value("primaryLanguage", earlier.primaryLanguage(), later.primaryLanguage()),
                value("birthPlace", earlier.birthPlace(), later.birthPlace()),
                value("multipleBirth", earlier.multipleBirth(), later.multipleBirth()),
                value("birthOrder", earlier.birthOrder(), later.birthOrder()),
                value("deathDate", earlier.deathDate(), later.deathDate()),
                value("dead", earlier.dead(), later.dead()),
                value("publicity", earlier.publicity(), later.publicity()),
                value("protection", earlier.protection(), later.protection()),
                value("registryStatus", earlier.registryStatus(), later.registryStatus()),
                list("nextOfKin", earlier.nextOfKin(), later.nextOfKin()),
                List.of());
    }

    private <T> @Nullable T value(String component, @Nullable T before, @Nullable T now) {
        if (later.removed().contains(component)) {
            return null;
        }
        return now == null ? before : now;
    }

    private <T> List<T> list(String component, List<T> before, List<T> now) {
        if (later.removed().contains(component)) {
            return List.of();
        }
        return now.isEmpty() ? before : now;
    }
}
