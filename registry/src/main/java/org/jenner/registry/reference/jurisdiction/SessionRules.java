package org.jenner.registry.reference.jurisdiction;

import java.time.Duration;

/**
 * How long people stay signed in at pages.
 *
 * @param idle without a request, a session ends after this
 * @param longest whatever happens, a session ends after this
 * @param oneTimePassword how long a password given by an administrator can be used
 */
public record SessionRules(Duration idle, Duration longest, Duration oneTimePassword) {}
