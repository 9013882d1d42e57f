/** The command line: {@code schedule} and {@code forecast}. */
@NullMarked
package org.jenner.cdsi.command;

import org.jspecify.annotations.NullMarked;
