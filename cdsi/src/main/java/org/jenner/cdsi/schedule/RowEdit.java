package org.jenner.cdsi.schedule;

import org.jenner.cdsi.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** What becomes of an element: null takes it away. */
@FunctionalInterface
interface RowEdit {
    @Nullable
    XmlElement edited(XmlElement element);
}
