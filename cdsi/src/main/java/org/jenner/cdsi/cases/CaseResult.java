package org.jenner.cdsi.cases;

import java.util.List;
import org.jenner.cdsi.schedule.ReleaseName;

/**
 * What came of one case.
 *
 * @param vaccineGroup the schedule's name of the group
 * @param release the schedule that answered
 * @param beforeItsTime whether that was not in force yet on the day of the case
 * @param differences how the answer differs from what is expected; none when the case passes
 * @param explanation of a miss: the checks that led to the answer; none when the case passes, or beyond the runner's bound
 */
public record CaseResult(
        String caseId,
        String vaccineGroup,
        ReleaseName release,
        boolean beforeItsTime,
        List<String> differences,
        List<String> explanation) {

    public boolean passed() {
        return differences.isEmpty();
    }
}
