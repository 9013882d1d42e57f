/** The shell of all pages: frame, texts, forms, headers, assets, errors. It knows nobody who signs in and no patient. */
@NullMarked
package org.jenner.registry.platform.page;

import org.jspecify.annotations.NullMarked;
