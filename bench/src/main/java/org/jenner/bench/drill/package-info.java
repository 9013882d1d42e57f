/** {@code ./jenner drill}: a registry is killed, overloaded, and built from a fresh clone. */
@NullMarked
package org.jenner.bench.drill;

import org.jspecify.annotations.NullMarked;
