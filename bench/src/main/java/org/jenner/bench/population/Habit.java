package org.jenner.bench.population;

/** Which of two lines of products a person's clinic buys. */
enum Habit {
    A,
    B;

    /** Does a row of the tables hold for it? {@code *} holds for both. */
    boolean fits(String column) {
        return column.equals("*") || column.equals(name());
    }
}
