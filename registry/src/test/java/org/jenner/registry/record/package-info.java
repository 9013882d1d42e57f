@NullMarked
package org.jenner.registry.record;

import org.jspecify.annotations.NullMarked;
