@NullMarked
package org.jenner.registry.exchange.query;

import org.jspecify.annotations.NullMarked;
