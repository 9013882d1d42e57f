/** Every check of an explanation put in order and in one plain sentence: why a dose counts or not, why a forecast is so. */
@NullMarked
package org.jenner.cdsi.reason;

import org.jspecify.annotations.NullMarked;
