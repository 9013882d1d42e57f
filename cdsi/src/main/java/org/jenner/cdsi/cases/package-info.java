/** Runs cases with known answers, such as CDC's published test cases, against a release. */
@NullMarked
package org.jenner.cdsi.cases;

import org.jspecify.annotations.NullMarked;
