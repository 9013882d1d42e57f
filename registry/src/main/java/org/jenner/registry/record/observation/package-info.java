/** Facts about the patient that bear on immunization. */
@NullMarked
package org.jenner.registry.record.observation;

import org.jspecify.annotations.NullMarked;
