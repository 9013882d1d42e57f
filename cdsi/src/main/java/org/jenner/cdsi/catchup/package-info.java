/** The whole remaining course of a patient: every dose that is still wanted, with its day. */
@NullMarked
package org.jenner.cdsi.catchup;

import org.jspecify.annotations.NullMarked;
