/**
 * What is wrong with a message, said so that a sender can mend it: where (ERR-2), which HL7 error (ERR-3, table HL70357),
 * how bad (ERR-4, HL70516), which application error (ERR-5, HL70533) and in which words (ERR-8).
 *
 * <p>Source: HL7 2.5.1 chapter 2, segment ERR and data type ERL; CDC Implementation Guide for Immunization Messaging 1.5,
 * segment ERR and chapter 3.
 */
@NullMarked
package org.jenner.hl7.problem;

import org.jspecify.annotations.NullMarked;
