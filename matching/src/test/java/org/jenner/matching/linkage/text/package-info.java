@NullMarked
package org.jenner.matching.linkage.text;

import org.jspecify.annotations.NullMarked;
