/** People: their accounts, roles, sessions, and what they may open. */
@NullMarked
package org.jenner.registry.directory.account;

import org.jspecify.annotations.NullMarked;
