/** What the forecaster answers: each dose evaluated, each vaccine group forecast, with reasons. */
@NullMarked
package org.jenner.cdsi.assessment;

import org.jspecify.annotations.NullMarked;
