@NullMarked
package org.jenner.registry.exchange.message;

import org.jspecify.annotations.NullMarked;
