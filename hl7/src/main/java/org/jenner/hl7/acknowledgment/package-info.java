/**
 * The acknowledgment of a message (profile Z23): which code it carries and how problems become ERR segments.
 *
 * <p>Source: CDC Implementation Guide for Immunization Messaging 1.5 (HL7 2.5.1), profile Z23, segments MSA and ERR,
 * conformance statements IZ-12, 13, 15 and 51 to 54; HL7 2.5.1 sections 2.9.2 (original mode) and 2.15.5 (ERR).
 */
@NullMarked
package org.jenner.hl7.acknowledgment;

import org.jspecify.annotations.NullMarked;
