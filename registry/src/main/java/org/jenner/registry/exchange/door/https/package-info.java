/** The HTTPS POST door: bytes, credential, size; it knows no medicine. */
@NullMarked
package org.jenner.registry.exchange.door.https;

import org.jspecify.annotations.NullMarked;
