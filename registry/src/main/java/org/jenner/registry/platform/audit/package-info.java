/** Who did what: rows that nobody changes. */
@NullMarked
package org.jenner.registry.platform.audit;

import org.jspecify.annotations.NullMarked;
