/**
 * The catalogue of all that can be wrong with a vaccination message: each kind of problem with its permanent name, its HL7
 * codes, its severity and its words. The rule of severities: {@code docs/readings-intake.md}, section 2.
 */
@NullMarked
package org.jenner.registry.exchange.intake.problem;

import org.jspecify.annotations.NullMarked;
