/** The pages of messages: what came, what became of it, how it was answered. */
@NullMarked
package org.jenner.registry.exchange.receipt;

import org.jspecify.annotations.NullMarked;
