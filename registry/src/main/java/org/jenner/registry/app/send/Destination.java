package org.jenner.registry.app.send;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jenner.registry.platform.commandline.Arguments;
import org.jenner.registry.platform.commandline.UsageException;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jenner.registry.platform.file.PrivateFile;

/**
 * Where to, and as whom.
 *
 * @param facilityId empty when none is named
 */
record Destination(URI url, String userid, String password, String facilityId) {
    private static final String VARIABLE = "JENNER_SEND_AS";

    /** By --to and --as or JENNER_SEND_AS; otherwise the sandbox of the registry that runs on the data directory. */
    static Destination of(Arguments arguments, Map<String, String> variables, Path data) {
        Map<String, String> running = running(data);
        String to = arguments
                .value("--to")
                .or(() -> Optional.ofNullable(running.get("https.url")))
                .orElseThrow(() -> new StartRefusedException("no registry runs on " + data
                        + ": start one with ./jenner start, or name one with --to URL and --as"
                        + " USERID:PASSWORD:FACILITYID"));
        String as = arguments.value("--as").orElse(variables.getOrDefault(VARIABLE, ""));
        if (!as.isEmpty()) {
            return of(url(to), as);
        }
        String userid = running.get("sandbox.userid");
        if (userid == null
                || arguments
                        .value("--to")
                        .filter(named -> !named.equals(running.get("https.url")))
                        .isPresent()) {
            throw new UsageException("--as USERID:PASSWORD:FACILITYID (or " + VARIABLE + ") says as whom to send");
        }
        return new Destination(
                url(to),
                userid,
                running.getOrDefault("sandbox.password", ""),
                running.getOrDefault("sandbox.facilityid", ""));
    }

    private static Destination of(URI url, String as) {
        int first = as.indexOf(':');
        int last = as.lastIndexOf(':');
        if (first < 1) {
            throw new UsageException("--as needs USERID:PASSWORD:FACILITYID");
        }
        return last == first
                ? new Destination(url, as.substring(0, first), as.substring(first + 1), "")
                : new Destination(url, as.substring(0, first), as.substring(first + 1, last), as.substring(last + 1));
    }

    private static Map<String, String> running(Path data) {
        try {
            return PrivateFile.readLines(data.resolve("ready.properties"));
        } catch (IOException unreadable) {
            throw new StartRefusedException(
                    "cannot read " + data.resolve("ready.properties")
                            + ": run as the user who started the registry, or use --to and --as",
                    unreadable);
        }
    }

    private static URI url(String text) {
        URI url;
        try {
            url = URI.create(text);
        } catch (IllegalArgumentException notOne) {
            throw new UsageException("--to needs an address such as https://HOST:8443/hl7, not " + text);
        }
        String host = url.getHost();
        boolean plain = "http".equals(url.getScheme());
        if (host == null || !plain && !"https".equals(url.getScheme())) {
            throw new UsageException("--to needs an address such as https://HOST:8443/hl7, not " + text);
        }
        if (plain && !isThisMachine(host)) {
            throw new StartRefusedException("a password is not sent in plain text over a network: use https://");
        }
        return url;
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return userid + " at " + url;
    }
}
