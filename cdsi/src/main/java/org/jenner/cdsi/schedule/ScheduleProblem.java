package org.jenner.cdsi.schedule;

/**
 * What is wrong with a release.
 *
 * @param file path within the release's folder
 * @param line from 1
 */
public record ScheduleProblem(String file, int line, String reason) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
