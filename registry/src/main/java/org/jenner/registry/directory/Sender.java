package org.jenner.registry.directory;

import java.util.Map;
import org.jenner.registry.platform.database.Environment;

/**
 * Who sends, as its credential says: what a door hands on with every message.
 *
 * @param interfaceId the interface that the credential belongs to
 * @param organizationId the organization that runs the interface
 * @param sourceSystemId the source system that scopes the identifiers in the messages
 * @param environment the environment that the credential is for
 * @param facilityId the facility's identifier of the credential
 * @param switches what the interface overrides of the jurisdiction's defaults, by the switch's name
 * @param facilities where the organization gives vaccinations
 */
public record Sender(
        long interfaceId,
        long organizationId,
        long sourceSystemId,
        Environment environment,
        String facilityId,
        Map<String, String> switches,
        Facilities facilities) {

    public Sender {
        switches = Map.copyOf(switches);
    }

    /** 0 where organizations share one record; else the organization whose data stand apart. */
    public long partition() {
        return environment.partition(organizationId);
    }
}
