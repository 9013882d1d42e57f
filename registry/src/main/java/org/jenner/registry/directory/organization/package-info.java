/** The pages of organizations, their source systems, interfaces and credentials. */
@NullMarked
package org.jenner.registry.directory.organization;

import org.jspecify.annotations.NullMarked;
