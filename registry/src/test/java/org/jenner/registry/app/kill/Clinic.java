package org.jenner.registry.app.kill;

/**
 * An organization that sends from its own source system, with its credentials for production.
 *
 * @param authority who gives its numbers (assigning authority of PID-3 and ORC-3)
 */
record Clinic(String authority, String userid, String password, String facilityId) {}
