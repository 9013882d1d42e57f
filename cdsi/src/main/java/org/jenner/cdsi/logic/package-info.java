/**
 * The CDSi Logic Specification: chapters 4 to 9, one class for each section, over a release compiled to numbers.
 *
 * <p>Days are counted from 1970-01-01 as {@code int}; {@link org.jenner.cdsi.logic.Days} names the special ones.
 */
@NullMarked
package org.jenner.cdsi.logic;

import org.jspecify.annotations.NullMarked;
