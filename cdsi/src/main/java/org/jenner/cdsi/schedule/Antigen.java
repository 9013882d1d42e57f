package org.jenner.cdsi.schedule;

import java.util.List;

/** All that the schedule says of one antigen. */
public record Antigen(
        String name, Immunity immunity, Contraindications contraindications, List<AntigenSeries> series) {}
