@NullMarked
package org.jenner.matching.linkage;

import org.jspecify.annotations.NullMarked;
