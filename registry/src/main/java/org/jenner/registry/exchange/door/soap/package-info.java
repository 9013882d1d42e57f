/** The SOAP door: CDC's interface of 2011 (namespace {@code urn:cdc:iisb:2011}) over SOAP 1.2; it knows no medicine. */
@NullMarked
package org.jenner.registry.exchange.door.soap;

import org.jspecify.annotations.NullMarked;
