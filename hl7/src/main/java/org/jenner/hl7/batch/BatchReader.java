package org.jenner.hl7.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.jenner.hl7.Delimiters;
import org.jenner.hl7.Limits;
import org.jenner.hl7.Segment;
import org.jenner.hl7.problem.Problem;

/**
 * Divides a file into its messages, holding one at a time. A message runs from its MSH to the next MSH or the next segment
 * of the wrapping; blank lines and MLLP frame bytes between messages are passed over. The file must be in a character set
 * that contains ASCII; each message is then read by its own MSH-18.
 */
public final class BatchReader {

    private final Lines lines;
    private final int longest;
    private final Queue<BatchItem> ready = new ArrayDeque<>();
    private final EnvelopeCounts counts = new EnvelopeCounts();
    private Delimiters delimiters = Delimiters.STANDARD;
    private int messages;
    private int strayLines;
    private boolean begun;
    private boolean ended;

    /**
     * Reads from a stream that the caller closes.
     *
     * @param limits the limits of one message; the file as a whole has none
     */
    public BatchReader(InputStream in, Limits limits) {
        this.longest = limits.bytes() + 1;
        this.lines = new Lines(in, longest);
    }

    /**
     * The next item; empty at the end of the file.
     *
     * @throws IOException when the stream fails
     */
    public Optional<BatchItem> next() throws IOException {
        if (!begun) {
            begun = true;
            refuseWideCharacters();
        }
        while (ready.isEmpty() && !ended) {
            Optional<Line> line = lines.take();
            if (line.isPresent()) {
                accept(line.get());
            } else {
                end();
            }
        }
        return Optional.ofNullable(ready.poll());
    }

    private void refuseWideCharacters() throws IOException {
        if (lines.peek().filter(Line::isWide).isPresent()) {
            trouble(BatchProblems.wideCharacters());
            ended = true;
        }
    }

    private void accept(Line line) throws IOException {
        switch (line.kind()) {
            case BLANK -> {}
            case MESSAGE -> {
                counts.message();
                ready.add(new BatchItem.MessageText(++messages, message(line)));
            }
            case ENVELOPE -> envelope(line);
            case OTHER -> strayLines++;
        }
    }

    private byte[] message(Line header) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(4096);
        append(body, header);
        while (lines.peek().filter(Line::isInsideMessage).isPresent()) {
            lines.take().filter(line -> line.kind() != Line.Kind.BLANK).ifPresent(line -> append(body, line));
        }
        return body.toByteArray();
    }

    private void append(ByteArrayOutputStream body, Line line) {
        body.write(line.bytes(), 0, Math.min(line.bytes().length, longest - body.size()));
    }

    private void envelope(Line line) {
        String text = line.text();
        if (Segment.isHeader(text.substring(0, 3))) {
            Optional<Segment> header = Segment.ofHeader(text);
            if (header.isEmpty()) {
                trouble(BatchProblems.delimiters(text.substring(0, 3)));
                return;
            }
            delimiters = header.get().delimiters();
        }
        if (text.length() > 3 && text.charAt(3) != delimiters.field()) {
            strayLines++;
            return;
        }
        Segment segment = Segment.of(text, delimiters);
        counts.envelope(segment).forEach(this::trouble);
        ready.add(new BatchItem.Envelope(segment));
    }

    private void end() {
        ended = true;
        counts.end().forEach(this::trouble);
        if (strayLines > 0) {
            trouble(BatchProblems.strayLines(strayLines));
        }
        if (messages == 0) {
            trouble(BatchProblems.noMessage());
        }
    }

    private void trouble(Problem problem) {
        ready.add(new BatchItem.Trouble(problem));
    }
}
