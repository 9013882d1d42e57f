package org.jenner.hl7.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, ended by CR, LF or both. A line longer than the limit is cut to it, so that memory stays bounded. */
final class Lines {

    private static final int END = -1;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[64 * 1024];
    private int at;
    private int filled;
    private @Nullable Line peeked;

    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line, left in place; empty at the end. */
    Optional<Line> peek() throws IOException {
        if (peeked == null) {
            peeked = readLine();
        }
        return Optional.ofNullable(peeked);
    }

    /** The next line; empty at the end. */
    Optional<Line> take() throws IOException {
        Optional<Line> line = peek();
        peeked = null;
        return line;
    }

    private @Nullable Line readLine() throws IOException {
        int next = read();
        if (next == END) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        while (next != END && next != '\r' && next != '\n') {
            write(line, next);
            next = read();
        }
        if (next != END) {
            write(line, next);
        }
        if (next == '\r' && current() == '\n') {
            write(line, read());
        }
        return Line.of(line.toByteArray());
    }

    private void write(ByteArrayOutputStream line, int b) {
        if (line.size() < longest) {
            line.write(b);
        }
    }

    private int read() throws IOException {
        int b = current();
        if (b != END) {
            at++;
        }
        return b;
    }

    private int current() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(buffer));
        }
        return at == filled ? END : buffer[at] & 0xFF;
    }
}
