/**
 * The one gate before which every record passes: may this viewer see this person, and what of it? What is shown is logged
 * before it is shown. Only this package can make a {@link org.jenner.registry.disclosure.Disclosed}, and pages, answers
 * and exports of patient data take nothing else.
 */
@NullMarked
package org.jenner.registry.disclosure;

import org.jspecify.annotations.NullMarked;
