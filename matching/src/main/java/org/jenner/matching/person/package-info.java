/** Do two sources speak of one person? */
@NullMarked
package org.jenner.matching.person;

import org.jspecify.annotations.NullMarked;
