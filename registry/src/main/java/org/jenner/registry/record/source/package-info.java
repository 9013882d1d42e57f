/**
 * What one source system says about one patient and about one vaccination event. Statements are kept as they were made:
 * nobody overwrites another, and an older assertion never replaces a newer one of the same source.
 */
@NullMarked
package org.jenner.registry.record.source;

import org.jspecify.annotations.NullMarked;
