/** Date arithmetic of the CDSi Logic Specification, CALCDT-1 to CALCDT-6. */
@NullMarked
package org.jenner.cdsi.date;

import org.jspecify.annotations.NullMarked;
