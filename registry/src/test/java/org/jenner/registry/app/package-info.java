@NullMarked
package org.jenner.registry.app;

import org.jspecify.annotations.NullMarked;
