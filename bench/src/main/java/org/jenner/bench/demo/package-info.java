/** {@code ./jenner demo}: a registry to which the synthetic population's clinics report. */
@NullMarked
package org.jenner.bench.demo;

import org.jspecify.annotations.NullMarked;
