/** Every check that the forecaster made, with the rule, what was compared and how it came out, as data. */
@NullMarked
package org.jenner.cdsi.trace;

import org.jspecify.annotations.NullMarked;
