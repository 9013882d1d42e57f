/** A registry's HTTPS POST door, as its senders see it. */
@NullMarked
package org.jenner.bench.door;

import org.jspecify.annotations.NullMarked;
