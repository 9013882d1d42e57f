package org.jenner.registry.directory;

import java.util.Map;

/**
 * A way by which a source system speaks with the registry; a row of table {@code interface}.
 *
 * @param switches what it overrides of the jurisdiction's defaults
 */
public record SubmittingInterface(
        long interfaceId, long organizationId, long sourceSystemId, String name, Map<String, String> switches) {

    public SubmittingInterface {
        switches = Map.copyOf(switches);
    }
}
