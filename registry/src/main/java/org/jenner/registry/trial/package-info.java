/** The pages on which staff try a schedule release before it answers anybody, and approve it. */
@NullMarked
package org.jenner.registry.trial;

import org.jspecify.annotations.NullMarked;
