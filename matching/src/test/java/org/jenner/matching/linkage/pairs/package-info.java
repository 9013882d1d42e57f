@NullMarked
package org.jenner.matching.linkage.pairs;

import org.jspecify.annotations.NullMarked;
