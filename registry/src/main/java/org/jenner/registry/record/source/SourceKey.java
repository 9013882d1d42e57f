package org.jenner.registry.record.source;

/**
 * Under what a source system knows a patient. Two systems may use one identifier for two people.
 *
 * @param authority who gave the identifier; {@code ""} when the sender named nobody
 */
public record SourceKey(long sourceSystem, String authority, String identifier) {

    public static SourceKey of(long sourceSystem, PatientStatement statement) {
        PatientIdentifier own = statement.identifier();
        return new SourceKey(sourceSystem, own.authority() == null ? "" : own.authority(), own.value());
    }

    /** For the lock under which the source is read and written. */
    public String lockText() {
        return sourceSystem + "|" + authority + "|" + identifier;
    }
}
