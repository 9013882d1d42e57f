package org.jenner.registry.exchange.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Duration;
import org.jenner.registry.directory.Network;

/**
 * Reads bodies within bounds: so many bytes each, so many bytes all together and from one address, so much time. The first
 * bound is the sender's to keep; the others protect the registry and its other senders from many or slow ones. All doors
 * share one reader, since they share the memory.
 */
public final class BodyReader {
    private static final int CHUNK = 16 << 10;
    private static final int CHUNKS_TOGETHER = (96 << 20) / CHUNK;
    private static final long NANOS = Duration.ofSeconds(60).toNanos();

    private final FairShares chunks = new FairShares(CHUNKS_TOGETHER);

    /** What became of reading. Its memory counts as taken until it is closed. */
    public final class Body implements AutoCloseable {
        private final Network network;
        private final ByteArrayOutputStream read = new ByteArrayOutputStream(CHUNK);
        private int taken;
        private Outcome outcome = Outcome.COMPLETE;

        private Body(Network network) {
            this.network = network;
        }

        public Outcome outcome() {
            return outcome;
        }

        public byte[] bytes() {
            return read.toByteArray();
        }

        private FairShares.Grant take() {
            FairShares.Grant grant = chunks.take(network);
            taken += grant == FairShares.Grant.TAKEN ? 1 : 0;
            return grant;
        }

        @Override
        public void close() {
            chunks.giveBack(network, taken);
            taken = 0;
        }
    }

    /** How reading ended. */
    public enum Outcome {
        /** To the end. */
        COMPLETE,
        /** At the limit. */
        TOO_LARGE,
        /** After a minute. */
        TOO_SLOW,
        /** The bodies of this address take its share. */
        SHARE_TAKEN,
        /** All bodies together take what there is for them. */
        NO_MEMORY
    }

    /**
     * Reads to the end or to the first bound; never holds more than the limit.
     *
     * @param from whose share the body's memory is taken of
     */
    public Body read(InetAddress from, InputStream in, int limit) throws IOException {
        Body body = new Body(Network.of(from));
        try {
            body.outcome = fill(body, in, limit);
            return body;
        } catch (IOException | RuntimeException failed) {
            body.close();
            throw failed;
        }
    }

    private static Outcome fill(Body body, InputStream in, int limit) throws IOException {
        long began = System.nanoTime();
        byte[] chunk = new byte[CHUNK];
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            if (body.read.size() + count > limit) {
                return Outcome.TOO_LARGE;
            }
            if (System.nanoTime() - began > NANOS) {
                return Outcome.TOO_SLOW;
            }
            if (body.read.size() + count > body.taken * CHUNK) {
                switch (body.take()) {
                    case TAKEN -> {}
                    case SHARE_TAKEN -> {
                        return Outcome.SHARE_TAKEN;
                    }
                    case ALL_TAKEN -> {
                        return Outcome.NO_MEMORY;
                    }
                }
            }
            body.read.write(chunk, 0, count);
        }
        return Outcome.COMPLETE;
    }
}
