/** PostgreSQL: the embedded or an external server, its logins, its migrations, and one {@code Database} for each environment. */
@NullMarked
package org.jenner.registry.platform.database;

import org.jspecify.annotations.NullMarked;
