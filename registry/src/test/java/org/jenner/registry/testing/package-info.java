/** What tests of this module stand on: a real PostgreSQL, and a registry with its doors open. */
@NullMarked
package org.jenner.registry.testing;

import org.jspecify.annotations.NullMarked;
