@NullMarked
package org.jenner.cdsi;

import org.jspecify.annotations.NullMarked;
