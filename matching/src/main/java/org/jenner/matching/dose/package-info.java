/** Do two reports speak of one vaccination event? */
@NullMarked
package org.jenner.matching.dose;

import org.jspecify.annotations.NullMarked;
