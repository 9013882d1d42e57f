package org.jenner.hl7.batch;

import java.util.ArrayList;
import java.util.List;
import org.jenner.hl7.Segment;
import org.jenner.hl7.problem.Problem;

/** Whether the wrapping is complete and its counts are right: messages by BTS-1, batches by FTS-1. */
final class EnvelopeCounts {

    private boolean fileOpen;
    private boolean batchOpen;
    private int messagesInBatch;
    private int batchesInFile;

    void message() {
        messagesInBatch++;
    }

    /** Takes note of a segment of the wrapping and says what is wrong with it. */
    List<Problem> envelope(Segment segment) {
        List<Problem> problems = new ArrayList<>();
        switch (segment.name()) {
            case "FHS" -> openFile(problems);
            case "BHS" -> openBatch(problems);
            case "BTS" -> closeBatch(segment, problems);
            case "FTS" -> closeFile(segment, problems);
            default -> throw new IllegalArgumentException("not a segment of the wrapping: " + segment.name());
        }
        return problems;
    }

    /** What is missing at the end of the file. */
    List<Problem> end() {
        List<Problem> problems = new ArrayList<>();
        expectNoOpenFile(problems);
        return problems;
    }

    private void openFile(List<Problem> problems) {
        expectNoOpenFile(problems);
        fileOpen = true;
        batchesInFile = 0;
    }

    private void openBatch(List<Problem> problems) {
        expectNoOpenBatch(problems);
        batchOpen = true;
        batchesInFile++;
        messagesInBatch = 0;
    }

    private void closeBatch(Segment trailer, List<Problem> problems) {
        if (!batchOpen) {
            problems.add(BatchProblems.trailerWithoutHeader("BTS", "BHS"));
        }
        if (isWrong(trailer, messagesInBatch)) {
            problems.add(BatchProblems.messageCount(messagesInBatch));
        }
        batchOpen = false;
        messagesInBatch = 0;
    }

    private void closeFile(Segment trailer, List<Problem> problems) {
        expectNoOpenBatch(problems);
        if (!fileOpen) {
            problems.add(BatchProblems.trailerWithoutHeader("FTS", "FHS"));
        }
        if (isWrong(trailer, batchesInFile)) {
            problems.add(BatchProblems.batchCount(batchesInFile));
        }
        fileOpen = false;
    }

    private void expectNoOpenFile(List<Problem> problems) {
        expectNoOpenBatch(problems);
        if (fileOpen) {
            problems.add(BatchProblems.trailerMissing("FTS"));
            fileOpen = false;
        }
    }

    private void expectNoOpenBatch(List<Problem> problems) {
        if (batchOpen) {
            problems.add(BatchProblems.trailerMissing("BTS"));
            batchOpen = false;
        }
    }

    private static boolean isWrong(Segment trailer, int counted) {
        String claimed = trailer.value(1).strip();
        return !claimed.isEmpty() && !claimed.matches("0*" + counted);
    }
}
