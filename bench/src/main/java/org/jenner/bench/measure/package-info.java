/** {@code ./jenner bench}: what messages cost, measured from outside on a registry of its own. docs/benchmarks.md has the method. */
@NullMarked
package org.jenner.bench.measure;

import org.jspecify.annotations.NullMarked;
