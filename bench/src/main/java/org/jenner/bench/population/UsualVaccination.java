package org.jenner.bench.population;

import java.util.List;

/**
 * What is usually given at an age.
 *
 * @param ageInDays when it is planned
 * @param firstYear of giving
 * @param habit of which clinics: A, B, or * for all
 * @param share of those in care who get it, in percent
 */
record UsualVaccination(int ageInDays, int firstYear, int lastYear, String habit, int share, String cvx) {
    /** By age. */
    static final List<UsualVaccination> ALL = ResourceRows.belowHeader("usual-vaccinations.tsv").stream()
            .map(row -> new UsualVaccination(
                    Integer.parseInt(row.get(0)),
                    Integer.parseInt(row.get(1)),
                    Integer.parseInt(row.get(2)),
                    row.get(3),
                    Integer.parseInt(row.get(4)),
                    row.get(5)))
            .toList();

    boolean isGiven(int year, Habit here) {
        return firstYear <= year && year <= lastYear && here.fits(habit);
    }
}
