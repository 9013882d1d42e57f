package org.jenner.registry.forecast;

/**
 * A code of the registry's own table, sent where the guide leaves the table to the registry (OBX 59783-1, 30982-3, 59779-9).
 * The table is in docs/readings-query.md.
 *
 * @param code short and permanent
 * @param text the words that people read
 */
public record LocalCode(String code, String text) {

    /** The name of the table as a coding system (CE.3); HL70396 reserves names that begin with 99 for local tables. */
    public static final String SYSTEM = "99JENNER";
}
