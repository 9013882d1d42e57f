package org.jenner.registry.directory.account;

/**
 * An organization for which people may act.
 *
 * @param runsRegistry is it the one that runs the registry, whose staff have roles of their own?
 */
record Workplace(long organizationId, String name, boolean runsRegistry) {}
