/** Our own trouble: what it is called, what the caller can do, and how it is logged without patient data. */
@NullMarked
package org.jenner.registry.platform.fault;

import org.jspecify.annotations.NullMarked;
