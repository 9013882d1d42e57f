/** Who may send: organizations, their source systems, interfaces and credentials. */
@NullMarked
package org.jenner.registry.directory;

import org.jspecify.annotations.NullMarked;
