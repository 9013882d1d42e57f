/** What is known of a patient: birth date, sex, doses given, active observations. */
@NullMarked
package org.jenner.cdsi.patient;

import org.jspecify.annotations.NullMarked;
