/** Keys: hashing of interface secrets, sealing of message text. */
@NullMarked
package org.jenner.registry.platform.seal;

import org.jspecify.annotations.NullMarked;
