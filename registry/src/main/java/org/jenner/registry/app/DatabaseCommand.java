package org.jenner.registry.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jenner.registry.platform.commandline.Arguments;
import org.jenner.registry.platform.commandline.UsageException;
import org.jenner.registry.platform.database.ExternalServer;
import org.jenner.registry.platform.database.Logins;
import org.jenner.registry.platform.database.Passwords;
import org.jenner.registry.platform.database.Roles;
import org.jenner.registry.platform.fault.StartRefusedException;

/** {@code jenner database script}: prints the SQL by which a database administrator makes the registry's logins. */
final class DatabaseCommand {
    private final PrintStream out;
    private final Map<String, String> variables;

    DatabaseCommand(PrintStream out, Map<String, String> variables) {
        this.out = out;
        this.variables = variables;
    }

    int run(List<String> words) {
        Arguments arguments = Arguments.read(words, Set.of("--data"), Set.of());
        if (!arguments.rest().equals(List.of("script"))) {
            throw new UsageException("database knows one word: script");
        }
        Map<String, String> named = new HashMap<>(variables);
        // Nobody logs in here.
        named.putIfAbsent("JENNER_DATABASE_PASSWORD", "none");
        ExternalServer server = ExternalServer.of(named)
                .orElseThrow(() -> new StartRefusedException(
                        "set JENNER_DATABASE_URL and JENNER_DATABASE_USER to what start will use"));
        Path data = arguments.value("--data").map(Path::of).orElseGet(Home::data);
        try (DataDirectory taken = DataDirectory.take(data.toAbsolutePath())) {
            Passwords passwords = Passwords.in(taken.file("database-passwords.properties"));
            Logins logins = Logins.of(server.databaseName(), passwords);
            out.println("-- To be run as an administrator of the server, connected to the database "
                    + server.databaseName() + ".");
            out.print(Roles.script(server.owner().role(), logins));
        }
        return 0;
    }
}
