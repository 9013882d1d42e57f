/**
 * Reads the segments of a VXU, each by its own reader: PID, PD1, NK1 into the statement about the patient; ORC, RXA, RXR,
 * OBX and NTE of one order group into the statement about one vaccination event.
 *
 * <p>Source: CDC Implementation Guide for Immunization Messaging 1.5 (HL7 2.5.1), profile Z22.
 */
@NullMarked
package org.jenner.registry.exchange.intake.segment;

import org.jspecify.annotations.NullMarked;
