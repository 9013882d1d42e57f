@NullMarked
package org.jenner.registry.forecast;

import org.jspecify.annotations.NullMarked;
