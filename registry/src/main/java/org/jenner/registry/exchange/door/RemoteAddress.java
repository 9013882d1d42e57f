package org.jenner.registry.exchange.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;

/** The other end of a connection to the web server. */
public final class RemoteAddress {

    private RemoteAddress() {}

    /** An address in numbers: nothing is looked up. */
    public static InetAddress of(HttpServletRequest request) {
        return InetAddress.ofLiteral(request.getRemoteAddr().replaceFirst("%.*", ""));
    }
}
