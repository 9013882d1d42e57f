/** The words of a command line. */
@NullMarked
package org.jenner.registry.platform.commandline;

import org.jspecify.annotations.NullMarked;
