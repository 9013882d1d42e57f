/** {@code jenner send}: a sender on the command line, without Spring and database. */
@NullMarked
package org.jenner.registry.app.send;

import org.jspecify.annotations.NullMarked;
