@NullMarked
package org.jenner.matching.dose;

import org.jspecify.annotations.NullMarked;
