@NullMarked
package org.jenner.bench.population;

import org.jspecify.annotations.NullMarked;
