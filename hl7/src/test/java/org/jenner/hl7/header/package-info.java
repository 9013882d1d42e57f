@NullMarked
package org.jenner.hl7.header;

import org.jspecify.annotations.NullMarked;
