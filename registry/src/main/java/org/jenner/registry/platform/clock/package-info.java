/** What time it is, and which day in the jurisdiction. */
@NullMarked
package org.jenner.registry.platform.clock;

import org.jspecify.annotations.NullMarked;
