@NullMarked
package org.jenner.registry.exchange.intake;

import org.jspecify.annotations.NullMarked;
