package org.jenner.registry.exchange.door.mllp;

import java.io.IOException;
import java.io.InputStream;

/**
 * The content of the frames of a connection, one after the other, each as a stream that ends with its frame:
 * {@code 0x0B content 0x1C 0x0D}. Neither block can be part of HL7 text, so a frame that holds one is broken.
 */
final class FrameInput extends InputStream {
    static final int START = 0x0B;
    static final int END = 0x1C;
    static final int CARRIAGE_RETURN = 0x0D;

    private static final int LINE_FEED = 0x0A;

    private static final int BUFFER = 8 << 10;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private boolean inside;

    FrameInput(InputStream in) {
        this.in = in;
    }

    /**
     * Goes to the content of the next frame. Line ends between frames, which some senders add, are passed over.
     *
     * @return false when the sender has ended the connection
     * @throws BrokenFrameException when something else than a frame begins
     */
    boolean next() throws IOException {
        int first = take();
        while (first == CARRIAGE_RETURN || first == LINE_FEED) {
            first = take();
        }
        if (first >= 0 && first != START) {
            throw new BrokenFrameException(BrokenFrameException.Kind.NO_START);
        }
        inside = first == START;
        return inside;
    }

    @Override
    public int read() throws IOException {
        if (!inside) {
            return -1;
        }
        int one = take();
        switch (one) {
            case -1 -> throw new BrokenFrameException(BrokenFrameException.Kind.CUT_OFF);
            case START -> throw new BrokenFrameException(BrokenFrameException.Kind.BEGUN_TWICE);
            case END -> {
                if (take() != CARRIAGE_RETURN) {
                    throw new BrokenFrameException(BrokenFrameException.Kind.BROKEN_END);
                }
                inside = false;
                return -1;
            }
            default -> {
                return one;
            }
        }
    }

    private int take() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(buffer));
        }
        return filled == 0 ? -1 : buffer[at++] & 0xFF;
    }

    /** As much as has come, at least one byte. */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = 0;
        do {
            int one = read();
            if (one < 0) {
                break;
            }
            into[offset + count++] = (byte) one;
        } while (count < length && at < filled);
        return count == 0 && length > 0 ? -1 : count;
    }
}
