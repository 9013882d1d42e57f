/** The pages of organizations, their source systems, interfaces, credentials and facilities. */
@NullMarked
package org.jenner.registry.directory.organization;

import org.jspecify.annotations.NullMarked;
