@NullMarked
package org.jenner.hl7.problem;

import org.jspecify.annotations.NullMarked;
