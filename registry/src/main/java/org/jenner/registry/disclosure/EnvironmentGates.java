package org.jenner.registry.disclosure;

import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.NumberBlock;

/**
 * What stands before the records of one environment.
 *
 * @param database for what is no patient data: logs, counts, messages without their text
 * @param numbers for rows of logs
 */
public record EnvironmentGates(Database database, NumberBlock numbers, DisclosureGate records, MessageTextGate texts) {}
