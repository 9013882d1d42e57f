/** Whose source is this? Decides which patient sources speak of one person, and finds persons. */
@NullMarked
package org.jenner.registry.record.link;

import org.jspecify.annotations.NullMarked;
