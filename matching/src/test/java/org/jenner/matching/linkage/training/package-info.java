@NullMarked
package org.jenner.matching.linkage.training;

import org.jspecify.annotations.NullMarked;
