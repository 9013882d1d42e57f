@NullMarked
package org.jenner.hl7.time;

import org.jspecify.annotations.NullMarked;
