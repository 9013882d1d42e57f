/**
 * What is checked before anything else: may this message be processed here at all?
 *
 * <p>Source: CDC Implementation Guide for Immunization Messaging 1.5 (HL7 2.5.1), segment MSH and chapter 3; HL7 2.5.1
 * section 2.9.2.
 */
@NullMarked
package org.jenner.hl7.header;

import org.jspecify.annotations.NullMarked;
