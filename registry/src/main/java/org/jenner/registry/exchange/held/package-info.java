/** What waits for a code, for a facility or for a person: the list of it, and running it again. */
@NullMarked
package org.jenner.registry.exchange.held;

import org.jspecify.annotations.NullMarked;
