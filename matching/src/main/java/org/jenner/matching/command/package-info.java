/** The commands {@code match ...}: weights trained and tested from files, without database. */
@NullMarked
package org.jenner.matching.command;

import org.jspecify.annotations.NullMarked;
