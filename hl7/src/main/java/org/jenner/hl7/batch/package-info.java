/**
 * Files of many messages, wrapped in FHS, BHS, BTS and FTS or bare, read one message at a time.
 *
 * <p>Source: HL7 2.5.1 sections 2.10.3 (batch protocol), 2.15.2 to 2.15.7 (BHS, BTS, FHS, FTS); CDC Implementation Guide for
 * Immunization Messaging 1.5, chapter 5.
 */
@NullMarked
package org.jenner.hl7.batch;

import org.jspecify.annotations.NullMarked;
