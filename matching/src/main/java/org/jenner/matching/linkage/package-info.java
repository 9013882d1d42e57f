/**
 * Do two statements of demographics speak of one person? Probabilistic linkage after Fellegi and Sunter (1969): every field is
 * compared to a level of agreement, every level has a weight that comes from a file, the weights are added, and two thresholds
 * divide the sums into match, possible and different. Guards stand over the sum. What is not known is no evidence.
 *
 * <p>It stands beside {@link org.jenner.matching.person}, by whose rule the registry links today; nothing in the registry asks
 * this package yet.
 */
@NullMarked
package org.jenner.matching.linkage;

import org.jspecify.annotations.NullMarked;
