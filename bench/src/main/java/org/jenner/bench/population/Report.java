package org.jenner.bench.population;

import java.time.OffsetDateTime;

/**
 * A message that an organization sends: VXU^V04, profile Z22.
 *
 * @param controlId MSH-10, used once by this organization
 * @param sentAt MSH-7
 * @param text segments, each ended by a carriage return
 */
public record Report(Organization sender, String controlId, OffsetDateTime sentAt, int doses, String text) {}
