package org.jenner.bench.drill;

import org.jenner.bench.door.Credential;

/**
 * An organization that sends from its own source system, with its credential for production.
 *
 * @param authority who gives its numbers (assigning authority of PID-3 and ORC-3)
 */
record Clinic(String authority, Credential credential) {}
