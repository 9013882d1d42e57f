package org.jenner.registry.exchange.door.mllp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jenner.registry.exchange.door.BodyReader;
import org.jenner.registry.exchange.door.Reception;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jenner.registry.platform.fault.Trace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The MLLP door: one message, one answer, over connections that stay open. Each connection has a thread of its own, so that
 * a slow or dead one holds up nobody else.
 */
public final class MllpDoor implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MllpDoor.class);
    private static final int BACKLOG = 100;
    private static final long LAST_ANSWERS_SECONDS = 20;
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final MllpListening listening;
    private final Reception reception;
    private final BodyReader bodies;
    private final Bounds bounds;
    private final JurisdictionClock clock;
    private final Crowd crowd;
    private final Set<MllpConnection> connections = ConcurrentHashMap.newKeySet();
    private @Nullable Open open;

    private record Open(ServerSocket server, @Nullable SSLContext tls, ExecutorService threads, Watch watch) {}

    MllpDoor(MllpListening listening, Reception reception, BodyReader bodies, Bounds bounds, JurisdictionClock clock) {
        this.listening = listening;
        this.reception = reception;
        this.bodies = bodies;
        this.bounds = bounds;
        this.clock = clock;
        this.crowd = new Crowd(bounds);
    }

    /**
     * Opens the door.
     *
     * @throws StartRefusedException when the port cannot be used
     */
    @Override
    @SuppressWarnings("AddressSelection") // --bind takes a name too, and its first address is meant
    public synchronized void start() {
        SSLContext tls = listening.tls();
        try {
            ServerSocket server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(listening.address(), listening.port()), BACKLOG);
            Open opened = new Open(server, tls, Executors.newVirtualThreadPerTaskExecutor(), new Watch(bounds.stall()));
            open = opened;
            Thread.ofPlatform().name("mllp-door").daemon().start(() -> accept(opened));
        } catch (IOException cannot) {
            throw new StartRefusedException(
                    "cannot listen on " + listening.address() + " port " + listening.port() + " (" + cannot.getMessage()
                            + "): choose another with --mllp-port",
                    cannot);
        }
    }

    /** {@code HOST:PORT} with the port that was really taken. */
    public synchronized String address() {
        int port = open == null ? listening.port() : open.server().getLocalPort();
        return listening.address() + ":" + port;
    }

    /** How many connections are open. */
    public int connections() {
        return crowd.size();
    }

    private void accept(Open here) {
        while (!here.server().isClosed()) {
            try {
                Socket socket = here.server().accept();
                InetAddress from = socket.getInetAddress();
                if (crowd.enter(from)) {
                    here.threads().execute(() -> serve(here, socket, from));
                } else {
                    socket.close();
                }
            } catch (IOException failed) {
                if (!here.server().isClosed()) {
                    LOG.error("no connection could be taken: {}", Trace.of(failed));
                }
            }
        }
    }

    private void serve(Open here, Socket plain, InetAddress from) {
        try (Socket socket = secured(here, plain)) {
            MllpConnection connection = new MllpConnection(socket, reception, bodies, bounds, clock, here.watch());
            connections.add(connection);
            try {
                if (!here.server().isClosed()) {
                    connection.serve();
                }
            } finally {
                connections.remove(connection);
            }
        } catch (IOException broken) {
            // Senders break off, scanners speak no TLS: nothing of ours went wrong.
            LOG.debug("a connection broke: {}", Trace.of(broken));
        } catch (RuntimeException | StackOverflowError bug) {
            Reception.failed(bug);
        } finally {
            crowd.leave(from);
        }
    }

    private static Socket secured(Open here, Socket plain) throws IOException {
        plain.setTcpNoDelay(true);
        plain.setKeepAlive(true);
        if (here.tls() == null) {
            return plain;
        }
        SSLSocket socket = (SSLSocket) here.tls()
                .getSocketFactory()
                .createSocket(plain, plain.getInetAddress().getHostAddress(), plain.getPort(), true);
        socket.setUseClientMode(false);
        socket.setEnabledProtocols(PROTOCOLS);
        try (Watch.Guard _ = here.watch().over(plain)) {
            socket.startHandshake();
        }
        return socket;
    }

    /** Takes no more messages, lets those at work have their answers, and closes. */
    @Override
    public synchronized void stop() {
        Open here = open;
        if (here == null) {
            return;
        }
        open = null;
        try {
            here.server().close();
            connections.forEach(MllpConnection::stop);
            here.threads().shutdown();
            if (!here.threads().awaitTermination(LAST_ANSWERS_SECONDS, TimeUnit.SECONDS)) {
                here.threads().shutdownNow();
            }
        } catch (IOException failed) {
            LOG.error("the door did not close well: {}", Trace.of(failed));
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        } finally {
            here.watch().close();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return open != null;
    }
}
