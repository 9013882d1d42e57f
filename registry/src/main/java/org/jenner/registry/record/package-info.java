/** The record: sources in, one consolidated record out. One set of tables, one lock order, one batched write. */
@NullMarked
package org.jenner.registry.record;

import org.jspecify.annotations.NullMarked;
