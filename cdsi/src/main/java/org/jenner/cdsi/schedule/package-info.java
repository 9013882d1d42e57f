/** A release of an immunization schedule as data, and how it is read from and written to XML. */
@NullMarked
package org.jenner.cdsi.schedule;

import org.jspecify.annotations.NullMarked;
