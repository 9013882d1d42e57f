/** What is done with a whole registry from outside: demonstrate, measure, and hurt it. */
@NullMarked
package org.jenner.bench;

import org.jspecify.annotations.NullMarked;
