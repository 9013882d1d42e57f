/** A real browser for tests of pages, and what judges every page in it. */
@NullMarked
package org.jenner.registry.testing.browser;

import org.jspecify.annotations.NullMarked;
