package org.jenner.bench.population;

import java.util.List;

/**
 * One that reports.
 *
 * @param code its assigning authority and facility id
 */
public record Organization(String code, String name, Kind kind) {
    /** All of the population's organizations. */
    public static final List<Organization> ALL = ResourceRows.belowHeader("organizations.tsv").stream()
            .map(row -> new Organization(row.get(0), row.get(1), Kind.valueOf(row.get(2))))
            .toList();

    /** What it is. */
    public enum Kind {
        /** Sees children. */
        PEDIATRICS,
        /** Sees everybody. */
        FAMILY_PRACTICE,
        /** Sees adults. */
        INTERNAL_MEDICINE,
        HOSPITAL,
        PHARMACY,
        HEALTH_DEPARTMENT,
        /** Another state's registry: tells what it knows of those who moved here. */
        OTHER_REGISTRY;

        /** A place where people go for years. */
        boolean isClinic() {
            return this == PEDIATRICS || this == FAMILY_PRACTICE || this == INTERNAL_MEDICINE;
        }
    }

    static List<Organization> of(Kind... kinds) {
        return ALL.stream().filter(one -> List.of(kinds).contains(one.kind())).toList();
    }
}
