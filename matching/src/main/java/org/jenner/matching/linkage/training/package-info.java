/** Weights from pairs of profiles, with or without the answer. Deterministic: the same pairs give the same weights. */
@NullMarked
package org.jenner.matching.linkage.training;

import org.jspecify.annotations.NullMarked;
