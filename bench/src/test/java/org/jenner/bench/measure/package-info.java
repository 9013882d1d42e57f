@NullMarked
package org.jenner.bench.measure;

import org.jspecify.annotations.NullMarked;
