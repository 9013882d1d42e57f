/**
 * Evaluates and forecasts a record when it is read, with the schedule in force on that day. Whose record it is and what of it
 * a viewer may see is decided above, by the gate; nothing of the forecast is stored.
 */
@NullMarked
package org.jenner.registry.forecast;

import org.jspecify.annotations.NullMarked;
