/** The command line: {@code schedule test} and {@code schedule import}. */
@NullMarked
package org.jenner.cdsi.command;

import org.jspecify.annotations.NullMarked;
