@NullMarked
package org.jenner.matching.person;

import org.jspecify.annotations.NullMarked;
