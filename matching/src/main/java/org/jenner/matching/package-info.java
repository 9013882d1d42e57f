/** Compares two patients and two doses and decides whether they are one. Plain Java: no database, no framework. */
@NullMarked
package org.jenner.matching;

import org.jspecify.annotations.NullMarked;
