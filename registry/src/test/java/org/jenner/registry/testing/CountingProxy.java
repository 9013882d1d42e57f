package org.jenner.registry.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between the program and PostgreSQL and counts round trips: how often the program speaks after the server has
 * spoken. One connection at a time gives exact figures.
 */
public final class CountingProxy implements AutoCloseable {

    private final ServerSocket listening;
    private final int target;
    private final AtomicLong roundTrips = new AtomicLong();

    private CountingProxy(ServerSocket listening, int target) {
        this.listening = listening;
        this.target = target;
    }

    /** Listens on a free port of the loopback address in front of a server on the same. */
    public static CountingProxy before(int serverPort) throws IOException {
        CountingProxy proxy = new CountingProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), serverPort);
        Thread.ofVirtual().start(proxy::accept);
        return proxy;
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Round trips since the proxy was made. */
    public long roundTrips() {
        return roundTrips.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                AtomicBoolean serverSpokeLast = new AtomicBoolean(true);
                Thread.ofVirtual()
                        .start(() -> pump(client, server, () -> {
                            if (serverSpokeLast.getAndSet(false)) {
                                roundTrips.incrementAndGet();
                            }
                        }));
                Thread.ofVirtual().start(() -> pump(server, client, () -> serverSpokeLast.set(true)));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void pump(Socket from, Socket to, Runnable heard) {
        byte[] buffer = new byte[1 << 16];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                heard.run();
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException ended) {
            // One side went away: closing both sockets tells the other.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
