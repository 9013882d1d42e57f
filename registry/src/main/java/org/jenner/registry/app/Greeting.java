package org.jenner.registry.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jenner.registry.directory.account.FirstAdministrator;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jspecify.annotations.Nullable;

/** What stands on the screen when the doors are open: where they are, and a first message to paste. */
final class Greeting {
    private static final String MESSAGE = "first-message.hl7";
    private static final String QUERY = "first-query.hl7";

    private final PrintStream out;
    private final StartOptions options;
    private final Path data;

    Greeting(PrintStream out, StartOptions options, Path data) {
        this.out = out;
        this.options = options;
        this.data = data;
    }

    /**
     * @param administrator the first one's one-time password, which nobody can read again later
     */
    void print(Map<String, String> lines, Optional<FirstAdministrator.Issued> administrator, long milliseconds) {
        out.printf("Ready after %.1f s.%n%n", milliseconds / 1e3);
        out.println("  Pages               " + lines.get("web.url"));
        out.println("  HL7 by HTTPS POST   " + lines.get("https.url"));
        out.println("  HL7 by SOAP         " + lines.get("soap.url") + "?wsdl");
        if (lines.containsKey("mllp.address")) {
            out.println("  HL7 by MLLP         " + lines.get("mllp.address") + (options.tls() == null ? "" : " (TLS)")
                    + ", USERID:PASSWORD in MSH-8");
        }
        if (lines.containsKey("management.url")) {
            out.println("  Health and metrics  " + lines.get("management.url") + "  /live /ready /metrics");
        }
        administrator.ifPresent(this::printAdministrator);
        String userid = lines.get("sandbox.userid");
        if (userid != null) {
            printFirstMessage(lines);
        }
        out.println();
        out.println("Ctrl-C stops it. The data stays.");
        out.flush();
    }

    private void printAdministrator(FirstAdministrator.Issued administrator) {
        out.println();
        out.println("Nobody administers the registry yet. Sign in at the pages:");
        out.println();
        out.println("  User name           " + administrator.userName());
        out.println("  One-time password   " + administrator.oneTimePassword());
    }

    private void printFirstMessage(Map<String, String> lines) {
        Path message = example(MESSAGE);
        Path query = example(QUERY);
        out.println();
        out.println("A first message to the sandbox, from another terminal:");
        out.println();
        out.println("curl -sS" + (options.tls() == null ? "" : " --insecure")
                + field("USERID", lines.get("sandbox.userid"))
                + field("PASSWORD", lines.get("sandbox.password"))
                + field("FACILITYID", lines.get("sandbox.facilityid"))
                + " --data-urlencode " + quoted("MESSAGEDATA@" + message)
                + " " + quoted(String.valueOf(lines.get("https.url"))));
        out.println();
        out.println("or, with the answer explained:   ./jenner send " + quoted(message.toString()));
        out.println("and what the registry knows then: ./jenner send " + quoted(query.toString()));
    }

    /** Puts an example beside the data, to be sent and changed. */
    private Path example(String name) {
        Path file = data.resolve(name);
        try (InputStream text = Greeting.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new IOException("no resource " + name);
            }
            Files.write(file, text.readAllBytes());
        } catch (IOException failed) {
            throw new StartRefusedException("cannot write " + file, failed);
        }
        return file;
    }

    private static String field(String name, @Nullable String value) {
        return " --data-urlencode " + quoted(name + "=" + value);
    }

    /** One word for a POSIX shell. */
    static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
