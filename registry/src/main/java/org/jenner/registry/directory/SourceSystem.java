package org.jenner.registry.directory;

/** One EHR instance, feed, gateway or our own pages: what scopes outside identifiers. */
public record SourceSystem(long sourceSystemId, long organizationId, String name) {}
