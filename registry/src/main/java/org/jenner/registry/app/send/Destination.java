package org.jenner.registry.app.send;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final String FORMS =
            "--to needs an address such as https://HOST:8443/hl7 or mllps://HOST:PORT, not ";
    private static final Set<String> PLAIN = Set.of("http", "mllp");
    private static final Set<String> ENCRYPTED = Set.of("https", "mllps");
    private static final Pattern ENDS_A_FIELD = Pattern.compile("[|\\r\\n]");

    Destination {
        if (isMllp(url) && ENDS_A_FIELD.matcher(userid + password).find()) {
            throw new UsageException("a user id or password with | or a line end cannot stand in MSH-8");
        }
    }

    /** By the MLLP door, or by HTTPS POST? */
    boolean isMllp() {
        return isMllp(url);
    }

    private static boolean isMllp(URI url) {
        return url.getScheme().startsWith("mllp");
    }

    boolean isEncrypted() {
        return ENCRYPTED.contains(url.getScheme());
    }

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
                        .filter(named -> !isOf(running, named))
                        .isPresent()) {
            throw new UsageException("--as USERID:PASSWORD:FACILITYID (or " + VARIABLE + ") says as whom to send");
        }
        return new Destination(
                url(to),
                userid,
                running.getOrDefault("sandbox.password", ""),
                running.getOrDefault("sandbox.facilityid", ""));
    }

    /** Does the address belong to the registry that runs on the data directory? */
    private static boolean isOf(Map<String, String> running, String named) {
        return named.equals(running.get("https.url"))
                || named.replaceFirst("^mllps?://", "").equals(running.get("mllp.address"));
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
            throw new UsageException(FORMS + text);
        }
        String host = url.getHost();
        String scheme = url.getScheme();
        boolean plain = PLAIN.contains(scheme == null ? "" : scheme);
        if (host == null || !plain && !ENCRYPTED.contains(scheme)) {
            throw new UsageException(FORMS + text);
        }
        if (isMllp(url) && (url.getPort() < 0 || !url.getPath().isEmpty())) {
            throw new UsageException("an MLLP address is mllp://HOST:PORT or mllps://HOST:PORT, not " + text);
        }
        if (plain && !isThisMachine(host)) {
            throw new StartRefusedException("a password is not sent in plain text over a network: use "
                    + (isMllp(url) ? "mllps://" : "https://"));
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
