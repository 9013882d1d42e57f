@NullMarked
package org.jenner.canary;

import org.jspecify.annotations.NullMarked;
