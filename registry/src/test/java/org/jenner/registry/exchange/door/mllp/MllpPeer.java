package org.jenner.registry.exchange.door.mllp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The other end of a connection, byte by byte. */
final class MllpPeer implements AutoCloseable {
    private final Socket socket;

    MllpPeer(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(60_000);
    }

    /** To a door on this machine, in plain text. */
    static MllpPeer to(MllpDoor door) throws IOException {
        return new MllpPeer(new Socket("127.0.0.1", port(door)));
    }

    static int port(MllpDoor door) {
        return Integer.parseInt(door.address().replaceFirst(".*:", ""));
    }

    /** Sends bytes; each char is one. */
    MllpPeer sends(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    static String framed(String message) {
        return "\u000B" + message + "\u001C\r";
    }

    /** The content of the next frame. */
    String answer() throws IOException {
        int first = socket.getInputStream().read();
        if (first != FrameInput.START) {
            throw new AssertionError("no start block but " + first);
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int one = socket.getInputStream().read();
                one != FrameInput.END;
                one = socket.getInputStream().read()) {
            if (one < 0) {
                throw new AssertionError("the answer was cut off");
            }
            content.write(one);
        }
        if (socket.getInputStream().read() != FrameInput.CARRIAGE_RETURN) {
            throw new AssertionError("no carriage return behind the end block");
        }
        return content.toString(StandardCharsets.UTF_8);
    }

    /** Whether the door has ended the connection, and sent nothing more. */
    boolean isEnded() throws IOException {
        return socket.getInputStream().read() < 0;
    }

    void endsSending() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
