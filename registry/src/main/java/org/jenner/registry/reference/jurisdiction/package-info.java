/** What a jurisdiction's folder says: data, never code. The keys are explained in {@code jurisdictions/README.md}. */
@NullMarked
package org.jenner.registry.reference.jurisdiction;

import org.jspecify.annotations.NullMarked;
