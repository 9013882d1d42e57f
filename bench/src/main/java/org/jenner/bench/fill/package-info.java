/** A registry filled with the synthetic population at once, past its doors. */
@NullMarked
package org.jenner.bench.fill;

import org.jspecify.annotations.NullMarked;
