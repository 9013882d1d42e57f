@NullMarked
package org.jenner.hl7.acknowledgment;

import org.jspecify.annotations.NullMarked;
