@NullMarked
package org.jenner.hl7.batch;

import org.jspecify.annotations.NullMarked;
