/** Whole ways through the doors, in the words of those who go them. */
@NullMarked
package org.jenner.registry.exchange.door.journey;

import org.jspecify.annotations.NullMarked;
