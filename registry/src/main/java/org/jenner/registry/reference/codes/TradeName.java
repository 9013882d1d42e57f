package org.jenner.registry.reference.codes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A product's name with its codes, as in {@code trade-name.tsv}.
 *
 * @param name the trade name in CDC's writing
 * @param cvx the vaccine
 * @param mvx the manufacturer; null for the old products that CDC lists without one
 * @param active whether the product is on the market
 * @param lastUpdated when CDC changed it last
 */
public record TradeName(String name, Cvx cvx, @Nullable Mvx mvx, boolean active, LocalDate lastUpdated) {}
