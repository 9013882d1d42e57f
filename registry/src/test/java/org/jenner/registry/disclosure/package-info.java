@NullMarked
package org.jenner.registry.disclosure;

import org.jspecify.annotations.NullMarked;
