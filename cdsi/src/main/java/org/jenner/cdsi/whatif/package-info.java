/** Questions that change what is known of a patient or the day, and store nothing. */
@NullMarked
package org.jenner.cdsi.whatif;

import org.jspecify.annotations.NullMarked;
