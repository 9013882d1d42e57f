package org.jenner.registry.reference.jurisdiction;

/**
 * What the protection indicator (PD1-12) means here.
 *
 * @param indicator the value that protects: {@code Y} nationally, {@code N} in some local tables
 * @param scope what a protection keeps from others
 */
public record ProtectionRules(String indicator, Scope scope) {

    /** Who and what is protected. */
    public enum Scope {
        /** All that is known of the person, except from those who reported it. */
        PERSON,
        /** Only what the source that protects has sent. */
        SOURCE
    }

    /**
     * Whether a sender's PD1-12 asks for protection. The other value and an empty field ask for nothing; they never
     * withdraw a protection.
     */
    public boolean protects(String pd1Field12) {
        return pd1Field12.strip().equals(indicator);
    }
}
