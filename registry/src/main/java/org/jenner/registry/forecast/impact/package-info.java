/** What another schedule would change for everybody: counts, before it answers anybody. */
@NullMarked
package org.jenner.registry.forecast.impact;

import org.jspecify.annotations.NullMarked;
