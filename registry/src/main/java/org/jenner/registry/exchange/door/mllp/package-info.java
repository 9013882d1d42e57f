/** The MLLP door (HL7 minimal lower layer protocol, release 1): frames, credential, size; it knows no medicine. */
@NullMarked
package org.jenner.registry.exchange.door.mllp;

import org.jspecify.annotations.NullMarked;
