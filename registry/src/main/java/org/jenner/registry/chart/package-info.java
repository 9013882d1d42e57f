/** Finding a person, and the person's page. */
@NullMarked
package org.jenner.registry.chart;

import org.jspecify.annotations.NullMarked;
