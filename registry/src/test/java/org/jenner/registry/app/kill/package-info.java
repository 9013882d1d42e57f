/** The whole program ended at any moment, and started on what it cannot use. */
@NullMarked
package org.jenner.registry.app.kill;

import org.jspecify.annotations.NullMarked;
