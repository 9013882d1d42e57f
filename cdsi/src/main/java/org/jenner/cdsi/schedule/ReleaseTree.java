package org.jenner.cdsi.schedule;

import java.util.List;
import org.jenner.cdsi.xml.XmlElement;

/**
 * A release as its files say it, before their rows are read as values: what an overlay changes.
 *
 * @param tables the root of {@code schedule.xml}
 * @param antigens the roots of the antigens' files
 * @param whole whether every file that the release lists could be read
 * @param amendments what overlays changed, in the order in which they did
 */
record ReleaseTree(
        ReleaseName name, XmlElement tables, List<XmlElement> antigens, boolean whole, List<Amendment> amendments) {
    ReleaseTree {
        antigens = List.copyOf(antigens);
        amendments = List.copyOf(amendments);
    }

    ReleaseTree named(ReleaseName other) {
        return new ReleaseTree(other, tables, antigens, whole, amendments);
    }
}
