package org.jenner.bench.population;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What is given in a season of certain years, to people of certain ages.
 *
 * @param begins first day of the season
 * @param days how long it lasts
 * @param fromMonth lowest age, in months
 * @param toMonth highest age, in months
 * @param doses how many, with {@code interval} days between
 * @param share of those in care who get it, in percent
 */
record SeasonalVaccination(
        int firstYear,
        int lastYear,
        MonthDay begins,
        int days,
        int fromMonth,
        int toMonth,
        String habit,
        int doses,
        int interval,
        int share,
        String cvx) {
    static final List<SeasonalVaccination> ALL = ResourceRows.belowHeader("seasonal-vaccinations.tsv").stream()
            .map(SeasonalVaccination::of)
            .toList();

    private static SeasonalVaccination of(List<String> row) {
        return new SeasonalVaccination(
                Integer.parseInt(row.get(0)),
                Integer.parseInt(row.get(1)),
                MonthDay.parse("--" + row.get(2)),
                Integer.parseInt(row.get(3)),
                Integer.parseInt(row.get(4)),
                Integer.parseInt(row.get(5)),
                row.get(6),
                Integer.parseInt(row.get(7)),
                Integer.parseInt(row.get(8)),
                Integer.parseInt(row.get(9)),
                row.get(10));
    }

    boolean isFor(LocalDate birth, int year, Habit here) {
        long months = ChronoUnit.MONTHS.between(birth, begins.atYear(year));
        return firstYear <= year && year <= lastYear && fromMonth <= months && months <= toMonth && here.fits(habit);
    }
}
