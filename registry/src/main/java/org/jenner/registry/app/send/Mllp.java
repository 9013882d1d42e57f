package org.jenner.registry.app.send;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jspecify.annotations.Nullable;

/** Sends one message after the other over one connection to an MLLP door. */
final class Mllp implements Way {
    private static final int CONNECT_MILLIS =
            Math.toIntExact(Duration.ofSeconds(5).toMillis());
    private static final int ANSWER_MILLIS =
            Math.toIntExact(Duration.ofSeconds(90).toMillis());

    private final Destination destination;
    private final @Nullable SSLContext tls;
    private @Nullable Socket open;

    /**
     * @param trusted a file of certificates in PEM form to trust instead of the machine's; null: the machine's
     */
    Mllp(Destination destination, @Nullable Path trusted) {
        this.destination = destination;
        this.tls = destination.isEncrypted() ? context(trusted) : null;
    }

    @Override
    public Answer send(byte[] message) {
        Optional<Framed> framed = Framed.of(message, destination.userid() + ":" + destination.password());
        if (framed.isEmpty()) {
            return new Answer.Refusal("the message does not begin with MSH, or holds a byte (0B or 1C) that frames it");
        }
        try {
            return new Answer.Hl7(answer(framed.get().frame()));
        } catch (ConnectException refused) {
            throw new StartRefusedException(
                    "nothing listens at " + destination.url() + ": is the MLLP door open (--mllp-port)?", refused);
        } catch (UnknownHostException unknown) {
            throw new StartRefusedException(
                    "there is no machine " + destination.url().getHost(), unknown);
        } catch (SocketTimeoutException late) {
            throw new StartRefusedException(
                    "no answer from " + destination.url() + " in time: send again later; a message that was stored is"
                            + " recognized",
                    late);
        } catch (SSLException untrusted) {
            throw new StartRefusedException(
                    "no trusted TLS with " + destination.url() + " (" + untrusted.getMessage()
                            + "): name its certificate with --trust FILE, or use mllp:// where it speaks plain text",
                    untrusted);
        } catch (IOException broken) {
            throw new StartRefusedException("the connection to " + destination.url() + " broke: send again", broken);
        }
    }

    /** The door may have ended a connection that it answered on: the message then goes over a new one. */
    private byte[] answer(byte[] frame) throws IOException {
        Socket before = open;
        if (before != null) {
            try {
                return answer(before, frame);
            } catch (SocketTimeoutException late) {
                throw late;
            } catch (IOException ended) {
                close();
            }
        }
        Socket connected = connect();
        open = connected;
        return answer(connected, frame);
    }

    private static byte[] answer(Socket socket, byte[] frame) throws IOException {
        socket.getOutputStream().write(frame);
        socket.getOutputStream().flush();
        InputStream in = socket.getInputStream();
        if (in.read() != Framed.START) {
            throw new EOFException("no answer");
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int one = in.read(); one != Framed.END; one = in.read()) {
            if (one < 0) {
                throw new EOFException("half an answer");
            }
            text.write(one);
        }
        if (in.read() != Framed.CARRIAGE_RETURN) {
            throw new EOFException("half an answer");
        }
        return text.toByteArray();
    }

    private Socket connect() throws IOException {
        String host = destination.url().getHost();
        int port = destination.url().getPort();
        Socket plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            plain.setSoTimeout(ANSWER_MILLIS);
            plain.setTcpNoDelay(true);
            return tls == null ? plain : secured(tls, plain, host, port);
        } catch (IOException failed) {
            plain.close();
            throw failed;
        }
    }

    private static Socket secured(SSLContext tls, Socket plain, String host, int port) throws IOException {
        SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        // The certificate must be the named machine's.
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static SSLContext context(@Nullable Path trusted) {
        try {
            return trusted == null ? SSLContext.getDefault() : Trust.in(trusted);
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException(none);
        }
    }

    @Override
    public void close() {
        Socket socket = open;
        open = null;
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException alreadyBroken) {
                // Every answer was read: nothing is lost with the connection.
                return;
            }
        }
    }
}
