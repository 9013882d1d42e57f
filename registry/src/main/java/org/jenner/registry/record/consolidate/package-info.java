/** Derives the record of a person from the sources by pure functions; it can be rebuilt at any time. */
@NullMarked
package org.jenner.registry.record.consolidate;

import org.jspecify.annotations.NullMarked;
