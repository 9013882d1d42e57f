package org.jenner.bench.drill;

import java.time.LocalDate;
import java.util.List;

/**
 * One dose that a child got. Its day and lot are its own, so that reports of it can be told from those of any other.
 *
 * @param number counts the child's doses from 0
 */
record Vaccination(Child child, int number) {
    private static final int FIRST_DAY = 60;
    private static final int DAYS_BETWEEN = 3;
    private static final List<String> VACCINES = List.of(
            "03^MMR^CVX",
            "21^Varicella^CVX",
            "83^Hep A, ped/adol, 2 dose^CVX",
            "08^Hep B, adolescent or pediatric^CVX",
            "10^IPV^CVX");

    String vaccine() {
        return VACCINES.get(number % VACCINES.size());
    }

    LocalDate day() {
        return child.birthDate().plusDays(FIRST_DAY + (long) DAYS_BETWEEN * number);
    }

    String lot() {
        return "L" + child.number() + "X" + number;
    }
}
