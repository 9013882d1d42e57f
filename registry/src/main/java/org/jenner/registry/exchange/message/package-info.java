/** Where a message that came through any door is handed over. */
@NullMarked
package org.jenner.registry.exchange.message;

import org.jspecify.annotations.NullMarked;
