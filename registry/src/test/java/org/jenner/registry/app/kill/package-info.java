/** The whole program under load, killed at any moment: what it acknowledged is in the record, once. */
@NullMarked
package org.jenner.registry.app.kill;

import org.jspecify.annotations.NullMarked;
