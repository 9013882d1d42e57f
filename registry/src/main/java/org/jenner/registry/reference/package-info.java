/**
 * What the registry looks things up in: code sets, jurisdictions, schedule releases. All of it is data with a version,
 * read from folders at start into immutable snapshots.
 */
@NullMarked
package org.jenner.registry.reference;

import org.jspecify.annotations.NullMarked;
