package org.jenner.registry.directory.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a browser says of itself, for the list of a person's own sessions.
 *
 * @param name such as {@code Firefox on Windows}
 * @param address where it is on the network
 */
record Browser(String name, String address) {
    // The more particular first: Edge says Chrome too, and Chrome says Safari.
    private static final List<String> PROGRAMS = List.of("Edg", "Firefox", "Chrome", "Safari");
    private static final List<String> SYSTEMS = List.of("Windows", "Android", "iPhone", "iPad", "Mac OS", "Linux");

    private static final int NETWORK_BYTES = 8;

    static Browser of(HttpServletRequest request) {
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        String program = first(PROGRAMS, agent).replaceFirst("^Edg$", "Edge");
        String system = first(SYSTEMS, agent);
        return new Browser(program + (system.isEmpty() ? "" : " on " + system), request.getRemoteAddr());
    }

    private static String first(List<String> words, String agent) {
        return words.stream().filter(agent::contains).findFirst().orElse("");
    }

    /** One subscriber holds a whole IPv6 network of 64 bits: who guesses from it counts as one. */
    String network() {
        InetAddress numbers = InetAddress.ofLiteral(address.replaceFirst("%.*", ""));
        byte[] bytes = numbers.getAddress();
        return HexFormat.of().formatHex(numbers instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }
}
