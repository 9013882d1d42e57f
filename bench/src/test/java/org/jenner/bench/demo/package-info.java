@NullMarked
package org.jenner.bench.demo;

import org.jspecify.annotations.NullMarked;
