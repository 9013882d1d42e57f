/** How often somebody may do something. */
@NullMarked
package org.jenner.registry.platform.pace;

import org.jspecify.annotations.NullMarked;
