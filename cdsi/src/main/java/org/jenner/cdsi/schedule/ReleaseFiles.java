package org.jenner.cdsi.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jenner.cdsi.xml.XmlElement;

/** What {@code release.xml} says: whose release it is, and of which files it consists. */
record ReleaseFiles(ReleaseName name, List<Entry> entries) {

    /** A file of the release; the line is that of release.xml. */
    record Entry(String path, String sha256, int line) {}

    static ReleaseFiles read(XmlElement root, Problems problems) {
        Row row = new Row(root, problems);
        if (!root.name().equals("release")) {
            row.problem("expected <release>, not <" + root.name() + ">");
        }
        ReleaseName name = row.releaseName();
        row.only("file");
        List<Entry> entries = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (XmlElement element : root.children("file")) {
            Entry entry = entry(element, problems);
            if (!paths.add(entry.path())) {
                problems.add(element, "the file " + entry.path() + " is listed twice");
            } else if (!entry.path().isEmpty()) {
                entries.add(entry);
            }
        }
        return new ReleaseFiles(name, List.copyOf(entries));
    }

    private static Entry entry(XmlElement element, Problems problems) {
        Row row = new Row(element, problems);
        String path = row.text("path");
        String sha256 = row.text("sha256");
        row.only();
        if (!path.matches("([a-z0-9-]+/)?[a-z0-9-]+\\.xml")) {
            row.problem("'" + path + "' is no path of a release's file, such as antigens/measles.xml");
            path = "";
        }
        return new Entry(path, sha256, element.line());
    }
}
