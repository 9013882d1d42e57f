/**
 * Answers queries for immunization histories: QBP^Q11 of profiles Z34 and Z44 with RSP^K11 of profiles Z31, Z32, Z33 and Z42.
 * How we read the guide where it can be read two ways: docs/readings-query.md.
 *
 * <p>Source: CDC Implementation Guide for Immunization Messaging 1.5 (HL7 2.5.1), chapters 5 and 7.
 */
@NullMarked
package org.jenner.registry.exchange.query;

import org.jspecify.annotations.NullMarked;
