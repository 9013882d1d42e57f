/** Reads CDC's published CDSi Supporting Data, so that a health department can load the next release itself. */
@NullMarked
package org.jenner.cdsi.cdc;

import org.jspecify.annotations.NullMarked;
