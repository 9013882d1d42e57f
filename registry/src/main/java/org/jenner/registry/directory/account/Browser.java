package org.jenner.registry.directory.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.jenner.registry.directory.Network;

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

    static Browser of(HttpServletRequest request) {
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        String program = first(PROGRAMS, agent).replaceFirst("^Edg$", "Edge");
        String system = first(SYSTEMS, agent);
        return new Browser(program + (system.isEmpty() ? "" : " on " + system), request.getRemoteAddr());
    }

    private static String first(List<String> words, String agent) {
        return words.stream().filter(agent::contains).findFirst().orElse("");
    }

    /** Where it counts as when failures are counted. */
    String network() {
        return Network.of(InetAddress.ofLiteral(address.replaceFirst("%.*", "")))
                .number();
    }
}
