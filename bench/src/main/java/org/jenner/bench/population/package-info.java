/**
 * A population that does not exist: people, where they are cared for, what they were given, and what their clinics report of it.
 * Made from a seed, so that every run meets the same people; who holds any of it sees at once that it is made up.
 */
@NullMarked
package org.jenner.bench.population;

import org.jspecify.annotations.NullMarked;
