package org.jenner.cdsi.schedule;

import java.util.ArrayList;
import java.util.List;
import org.jenner.cdsi.xml.XmlElement;

/** Collects what is wrong with one file, so that it is told at once. */
public final class Problems {
    private final String file;
    private final List<ScheduleProblem> found = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    public void add(XmlElement where, String reason) {
        add(where.line(), reason);
    }

    public void add(int line, String reason) {
        found.add(new ScheduleProblem(file, line, reason));
    }

    public List<ScheduleProblem> found() {
        return found;
    }
}
