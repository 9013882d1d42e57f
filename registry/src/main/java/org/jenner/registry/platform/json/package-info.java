/** How records are kept as text in the database. */
@NullMarked
package org.jenner.registry.platform.json;

import org.jspecify.annotations.NullMarked;
