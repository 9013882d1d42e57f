/**
 * Takes vaccination messages in: reads them, keeps what they say in the record, and says in the acknowledgment what became
 * of it.
 */
@NullMarked
package org.jenner.registry.exchange.intake;

import org.jspecify.annotations.NullMarked;
