@NullMarked
package org.jenner.hl7;

import org.jspecify.annotations.NullMarked;
