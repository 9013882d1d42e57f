/** Who may send: organizations, their source systems, interfaces, credentials and facilities. */
@NullMarked
package org.jenner.registry.directory;

import org.jspecify.annotations.NullMarked;
