/** The command line: {@code schedule list}, {@code test}, {@code diff} and {@code import}. */
@NullMarked
package org.jenner.cdsi.command;

import org.jspecify.annotations.NullMarked;
