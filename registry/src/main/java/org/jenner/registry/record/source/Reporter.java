package org.jenner.registry.record.source;

/**
 * Who makes a statement, and with which message.
 *
 * @param sourceSystem the system whose identifiers the statement uses
 * @param organization the reporting organization
 * @param partition 0 where organizations share one record; else the organization whose data stand apart (sandbox)
 * @param message the stored message that carries the statement
 */
public record Reporter(long sourceSystem, long organization, long partition, long message) {}
