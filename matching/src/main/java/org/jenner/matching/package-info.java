@NullMarked
package org.jenner.matching;

import org.jspecify.annotations.NullMarked;
