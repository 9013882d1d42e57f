/** Protections and objections: what limits disclosure, never intake. */
@NullMarked
package org.jenner.registry.record.objection;

import org.jspecify.annotations.NullMarked;
