@NullMarked
package org.jenner.matching.command;

import org.jspecify.annotations.NullMarked;
