/** Files of pairs and of records to train and to test with. */
@NullMarked
package org.jenner.matching.linkage.pairs;

import org.jspecify.annotations.NullMarked;
