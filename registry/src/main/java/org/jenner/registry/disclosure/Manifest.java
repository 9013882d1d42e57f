package org.jenner.registry.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jenner.registry.disclosure.Sight.View;
import org.jenner.registry.platform.json.RecordJson;
import org.jenner.registry.record.consolidate.DoseRecord;
import org.jenner.registry.record.consolidate.PersonRecord;
import org.jenner.registry.record.observation.Observation;
import org.jenner.registry.record.source.DoseSource;
import org.jenner.registry.record.source.DoseStatement;
import org.jenner.registry.record.source.PatientIdentifier;
import org.jenner.registry.record.source.PatientStatement;
import org.jspecify.annotations.Nullable;

/**
 * What was shown of one person, in numbers: from the versions of the sources, which are never changed, the answer can be
 * made again, and the hash tells whether it is the same.
 *
 * @param view what narrowed it: {@code SHARED}, {@code OWN_DATA_ONLY}, or {@code EXISTENCE} when no more was told, or
 *     {@code MESSAGE} when it was the text of one message as it was sent
 * @param patientSources the sources of the demographics
 * @param doseSources the sources of the doses
 * @param observations the observations
 * @param schedule authority and version of the schedule used
 * @param content SHA-256 of the record or message as it was shown; empty when no more than its existence was told
 */
record Manifest(
        String view,
        List<PatientSourceUsed> patientSources,
        List<DoseSourceUsed> doseSources,
        List<Long> observations,
        @Nullable String schedule,
        String content) {

    /** A patient source in one version. */
    record PatientSourceUsed(long id, int version) {}

    /** A dose source in one version. */
    record DoseSourceUsed(long id, int version) {}

    /** The record as it is shown. The statements of which it is made are named by their versions, which never change. */
    private record Shown(
            PatientStatement demographics,
            List<PatientIdentifier> identifiers,
            List<ShownDose> doses,
            List<Observation> observations) {
        static Shown of(PersonRecord record) {
            return new Shown(
                    record.demographics(),
                    record.identifiers(),
                    record.doses().stream().map(ShownDose::of).toList(),
                    record.observations());
        }
    }

    /**
     * A dose by the source that tells it best, in the version used.
     *
     * @param filled the statement, when others filled it up; null when it is that version itself
     */
    private record ShownDose(
            long chosen, int version, @Nullable DoseStatement filled) {
        static ShownDose of(DoseRecord dose) {
            DoseSource chosen = dose.chosen();
            return new ShownDose(
                    chosen.id(), chosen.version(), dose.best().equals(chosen.current()) ? null : dose.best());
        }
    }

    /** Nothing but that there is a record. */
    static Manifest ofExistence() {
        return new Manifest("EXISTENCE", List.of(), List.of(), List.of(), null, "");
    }

    /** The text of a message; the row names the message. */
    static Manifest ofMessage(byte[] text) {
        return new Manifest("MESSAGE", List.of(), List.of(), List.of(), null, sha256(text));
    }

    static Manifest of(View view, PersonRecord record, @Nullable String schedule) {
        return new Manifest(
                view.ownDataOnly() ? "OWN_DATA_ONLY" : "SHARED",
                view.sources().patients().stream()
                        .map(source -> new PatientSourceUsed(source.id(), source.versions()))
                        .toList(),
                view.sources().doses().stream()
                        .map(source -> new DoseSourceUsed(source.id(), source.version()))
                        .toList(),
                view.sources().observations().stream().map(Observation::id).toList(),
                schedule,
                sha256(RecordJson.write(Shown.of(record)).getBytes(StandardCharsets.UTF_8)));
    }

    /** The manifest as it is stored. */
    String json() {
        return RecordJson.write(this);
    }

    private static String sha256(byte[] shown) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(shown));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
