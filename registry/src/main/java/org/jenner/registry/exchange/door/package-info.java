/** What all doors share: places for messages at work, bodies within bounds, handing over, and trouble told once. */
@NullMarked
package org.jenner.registry.exchange.door;

import org.jspecify.annotations.NullMarked;
