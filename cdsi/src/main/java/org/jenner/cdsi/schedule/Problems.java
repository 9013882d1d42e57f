package org.jenner.cdsi.schedule;

import java.util.ArrayList;
import java.util.List;
import org.jenner.cdsi.xml.XmlElement;

/** Collects what is wrong with a release, so that it is told at once. */
public final class Problems {
    private final List<ScheduleProblem> found = new ArrayList<>();

    public void add(XmlElement where, String reason) {
        found.add(new ScheduleProblem(where.file(), where.line(), reason));
    }

    void add(ScheduleProblem problem) {
        found.add(problem);
    }

    void addAll(List<ScheduleProblem> problems) {
        found.addAll(problems);
    }

    public List<ScheduleProblem> found() {
        return found;
    }
}
