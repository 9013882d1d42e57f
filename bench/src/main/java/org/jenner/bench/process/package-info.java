/** The program in a process of its own, started by its script as its users do. */
@NullMarked
package org.jenner.bench.process;

import org.jspecify.annotations.NullMarked;
