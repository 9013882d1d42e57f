@org.jspecify.annotations.NullMarked
package org.jenner.registry.exchange.receipt;
