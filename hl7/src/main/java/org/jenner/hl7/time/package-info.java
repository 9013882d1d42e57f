/**
 * Dates and times of HL7 v2 (data types TS, DTM and DT) with the precision and the zone they were sent with.
 *
 * <p>Source: HL7 2.5.1 chapter 2.A, data types DT, DTM and TS; CDC Implementation Guide for Immunization Messaging 1.5,
 * flavours TS_Z, TS_NZ, TS_M and DT_D.
 */
@NullMarked
package org.jenner.hl7.time;

import org.jspecify.annotations.NullMarked;
