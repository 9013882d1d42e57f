/** The start page. */
@NullMarked
package org.jenner.registry.home;

import org.jspecify.annotations.NullMarked;
