package org.jenner.cdsi.cases;

import java.util.List;

/**
 * A table of texts as CDC publishes its cases: the first row holds the names of the columns.
 *
 * @param serialDates whether dates stand as day numbers of a spreadsheet program too
 */
record Sheet(List<Row> rows, boolean serialDates) {

    /**
     * One row.
     *
     * @param place where it is: {@code line 12}
     * @param cells may be fewer than the columns: what is left out is empty
     */
    record Row(String place, List<String> cells) {
        String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
