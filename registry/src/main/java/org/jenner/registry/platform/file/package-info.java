/** Files that only their owner may read, written whole or not at all. */
@NullMarked
package org.jenner.registry.platform.file;

import org.jspecify.annotations.NullMarked;
