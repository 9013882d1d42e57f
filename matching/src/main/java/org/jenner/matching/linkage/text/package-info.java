/** How alike two words are: spelling, sound, short forms of given names. */
@NullMarked
package org.jenner.matching.linkage.text;

import org.jspecify.annotations.NullMarked;
