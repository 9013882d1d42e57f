package org.jenner.bench.population;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A vaccine as it is given.
 *
 * @param manufacturer MVX; empty when no longer told
 * @param millilitres amount of a dose
 * @param route IM, SC or PO
 * @param unspecified CVX that a card shows when it does not name the product; empty: none
 * @param informationCvx CVX of the vaccine information statements handed out with it
 */
public record Product(
        String cvx,
        String text,
        String manufacturer,
        String millilitres,
        String route,
        String unspecified,
        List<String> informationCvx) {
    private static final Map<String, Product> BY_CVX = ResourceRows.belowHeader("products.tsv").stream()
            .map(row -> new Product(
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    row.get(3),
                    row.get(4),
                    row.get(5),
                    List.of(row.get(6).split(","))))
            .collect(Collectors.toUnmodifiableMap(Product::cvx, Function.identity()));

    static Product of(String cvx) {
        Product product = BY_CVX.get(cvx);
        if (product == null) {
            throw new IllegalArgumentException("no product for CVX " + cvx);
        }
        return product;
    }
}
