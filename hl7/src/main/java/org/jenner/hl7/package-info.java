/**
 * HL7 v2 text by position: reading a message as it was sent, and writing one. Nothing here knows a version or a message
 * type; a segment is a name and fields, a field is repetitions of components of subcomponents.
 *
 * <p>Source: HL7 2.5.1 chapter 2, sections 2.5 (segments, fields, delimiters), 2.6 (message construction), 2.7 (escape
 * sequences), 2.15.9 (MSH); tables HL70211 (character sets).
 */
@NullMarked
package org.jenner.hl7;

import org.jspecify.annotations.NullMarked;
