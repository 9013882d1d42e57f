/** The schedule releases that are loaded, which of them answers on a day, and the codes of their vaccine groups. */
@NullMarked
package org.jenner.registry.reference.schedules;

import org.jspecify.annotations.NullMarked;
