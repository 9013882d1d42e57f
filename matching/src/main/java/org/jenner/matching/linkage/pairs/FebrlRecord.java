package org.jenner.matching.linkage.pairs;

import org.jenner.matching.linkage.Demographics;

/**
 * One record of a FEBRL data set.
 *
 * @param person the number in its id: records of one number are one person
 */
public record FebrlRecord(int person, Demographics said) {}
