@NullMarked
package org.jenner.registry.directory.account;

import org.jspecify.annotations.NullMarked;
