@NullMarked
package org.jenner.registry.page;

import org.jspecify.annotations.NullMarked;
