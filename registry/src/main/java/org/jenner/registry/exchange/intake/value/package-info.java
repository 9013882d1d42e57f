/** Reads the data types of the immunization guide (section 6 of its chapter on data types) into the types of the record. */
@NullMarked
package org.jenner.registry.exchange.intake.value;

import org.jspecify.annotations.NullMarked;
