/**
 * Evaluates immunization histories and forecasts what is due next, by CDC's CDSi Logic Specification over a schedule
 * release. Needs nothing but the JDK.
 *
 * <ul>
 *   <li>{@link org.jenner.cdsi.schedule} reads a release, {@link org.jenner.cdsi.cdc} makes one from CDC's XML
 *   <li>{@link org.jenner.cdsi.patient} is what is asked, {@link org.jenner.cdsi.assessment} what is answered
 *   <li>{@link org.jenner.cdsi.trace} holds every check that led to an answer
 *   <li>{@link org.jenner.cdsi.logic} is the specification, a class for each section
 *   <li>{@link org.jenner.cdsi.cases} runs cases with known answers
 * </ul>
 */
@NullMarked
package org.jenner.cdsi;

import org.jspecify.annotations.NullMarked;
