package org.jenner.registry.app;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.jenner.registry.app.management.ManagementServer;
import org.jenner.registry.directory.ExampleOrganization;
import org.jenner.registry.directory.account.FirstAdministrator;
import org.jenner.registry.exchange.door.mllp.MllpListening;
import org.jenner.registry.forecast.LoadedSchedules;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.database.DatabaseServer;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.database.EmbeddedServer;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.database.ExternalServer;
import org.jenner.registry.platform.database.Logins;
import org.jenner.registry.platform.database.Migrations;
import org.jenner.registry.platform.database.Passwords;
import org.jenner.registry.platform.database.Roles;
import org.jenner.registry.platform.database.ServerChecks;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jenner.registry.platform.seal.MasterKey;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.jenner.registry.reference.jurisdiction.RegistryIdentity;
import org.jenner.registry.reference.schedules.ApprovedSchedules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;

/** {@code jenner start}: brings a registry up, says where it is, and runs until a signal ends it. */
public final class StartCommand {
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> variables;
    private final Companion companion;
    private final Lifeline lifeline = new Lifeline();
    private volatile boolean refused;

    /**
     * @param variables of the environment
     * @param companion what is done beside the registry
     */
    public StartCommand(PrintStream out, PrintStream err, Map<String, String> variables, Companion companion) {
        this.out = out;
        this.err = err;
        this.variables = variables;
        this.companion = companion;
    }

    /** Starts, and returns the exit code when the registry has stopped. */
    public int run(List<String> words) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        StartOptions options = StartOptions.read(words, variables);
        checkAddress(options);
        checkReadyFile(options.readyFile());
        checkProduction(options);
        Jurisdiction jurisdiction = Jurisdiction.read(Home.jurisdictions(), options.jurisdiction());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            start(options, jurisdiction);
        } catch (Lifeline.StoppedException signal) {
            return 1;
        } catch (RuntimeException failed) {
            if (lifeline.isStopped()) {
                return 1;
            }
            refused = true;
            lifeline.stop();
            throw failed;
        }
        lifeline.awaitEnd();
        return 0;
    }

    private void start(StartOptions options, Jurisdiction jurisdiction) {
        long began = System.nanoTime();
        DataDirectory data = lifeline.start(() -> DataDirectory.take(options.data()));
        out.println(jurisdiction.title() + ", data in " + data.path());
        Ready ready = new Ready(data.file(Ready.OWN), options.readyFile());
        lifeline.start(ready::clear);
        MasterKey key = masterKey(data);
        Passwords passwords = Passwords.in(data.file("database-passwords.properties"));
        DatabaseServer server =
                step("starting the database", () -> lifeline.start(() -> server(options, data, passwords)));
        Logins logins = Logins.of(server.databaseName(), passwords);
        step("migrating", () -> migrate(server, logins));
        Databases databases = lifeline.start(() -> Databases.open(server, logins));
        RegistryIdentity.claim(databases.admin(), jurisdiction, key);
        CodeSets codes = step("loading codes", () -> CodeSets.load(Home.codesets()));
        LoadedSchedules schedules = step("loading schedules", () -> schedules(jurisdiction, codes, databases));
        Parts parts =
                Parts.of(databases, jurisdiction, JurisdictionClock.system(jurisdiction.zone()), codes, schedules, key);
        lifeline.start(() -> DailyLook.start(parts));
        Map<String, String> credentials = credentials(options, data, parts);
        WebServer web = step("opening the doors", () -> lifeline.start(() -> open(options, parts)));
        String origin = options.scheme() + "://" + options.bind() + ":" + web.port();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("https.url", origin + "/hl7");
        lines.put("web.url", origin + "/");
        lines.put("soap.url", origin + "/soap");
        web.mllpAddress().ifPresent(address -> lines.put("mllp.address", address));
        Integer managementPort = options.managementPort();
        if (managementPort != null) {
            int port = managementPort;
            PrometheusMeterRegistry metrics = web.bean(PrometheusMeterRegistry.class);
            ManagementServer management = lifeline.start(() -> ManagementServer.open(port, databases, metrics));
            lines.put("management.url", management.url());
        }
        lines.putAll(credentials);
        Optional<FirstAdministrator.Issued> administrator = web.bean(FirstAdministrator.class)
                .ensure(options.production() ? Environment.PRODUCTION : Environment.SANDBOX);
        new Greeting(out, options, data.path()).print(lines, administrator, (System.nanoTime() - began) / 1_000_000);
        ready.write(lines, Map.of("database.url", server.url()));
        Companion.Registry registry = new Companion.Registry(parts, URI.create(origin + "/hl7"), data.path(), out);
        lifeline.start(() -> companion.begin(registry));
    }

    private LoadedSchedules schedules(Jurisdiction jurisdiction, CodeSets codes, Databases databases) {
        LoadedSchedules schedules = new LoadedSchedules(new ApprovedSchedules(
                Home.schedules(), jurisdiction.forecast().schedule(), codes, databases, Clock.systemUTC()));
        schedules.current().refused().forEach(line -> err.println("warning: " + line));
        return schedules;
    }

    private void checkAddress(StartOptions options) {
        try {
            InetAddress address = InetAddress.getByName(options.bind());
            if (options.tls() == null && !address.isLoopbackAddress()) {
                throw new StartRefusedException(
                        "without TLS the doors open on this machine only: name --tls-certificate"
                                + " and --tls-key, or leave --bind out");
            }
            checkPort(address, options.port(), "--port");
            if (options.mllpPort() != null) {
                checkPort(address, options.mllpPort(), "--mllp-port");
            }
            if (options.managementPort() != null) {
                checkPort(InetAddress.getLoopbackAddress(), options.managementPort(), "--management-port");
            }
        } catch (UnknownHostException unknown) {
            throw new StartRefusedException("--bind " + options.bind() + " is no address of this machine", unknown);
        }
        StartOptions.Tls tls = options.tls();
        if (tls != null) {
            for (Path file : List.of(tls.certificate(), tls.key())) {
                if (!Files.isReadable(file)) {
                    throw new StartRefusedException("cannot read " + file + ": name PEM files that this user may read");
                }
            }
        } else {
            err.println("warning: plain text on " + options.bind()
                    + ", for this machine only; name --tls-certificate and" + " --tls-key for TLS");
        }
    }

    /** Before anything is made: who asks for production gets no example data by the way. */
    private void checkProduction(StartOptions options) {
        if (options.production() && ExternalServer.of(variables).isEmpty()) {
            throw new StartRefusedException("--production needs a PostgreSQL server (15 to 18) of your own: set"
                    + " JENNER_DATABASE_URL, JENNER_DATABASE_USER and JENNER_DATABASE_PASSWORD");
        }
    }

    /** The file is written last; that it cannot be is better told first. */
    private static void checkReadyFile(@Nullable Path file) {
        if (file == null) {
            return;
        }
        Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
        if (Files.isDirectory(file) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new StartRefusedException("--ready-file " + file
                    + " cannot be written: name a file in a directory that is there and that this user may write to");
        }
    }

    /** The web server opens last; a port that is taken is better told before the database is started. */
    private static void checkPort(InetAddress address, int port, String option) {
        if (port != 0) {
            try (ServerSocket free = new ServerSocket()) {
                free.setReuseAddress(true);
                free.bind(new InetSocketAddress(address, port));
            } catch (IOException taken) {
                throw new StartRefusedException(
                        "port " + port + " of " + address.getHostAddress() + " cannot be used (" + taken.getMessage()
                                + "): choose another with " + option + ", or 0 for a free one",
                        taken);
            }
        }
    }

    private MasterKey masterKey(DataDirectory data) {
        String named = variables.getOrDefault("JENNER_KEY_FILE", "");
        if (!named.isEmpty()) {
            return MasterKey.read(Path.of(named));
        }
        Path file = data.file("master.key");
        if (Files.notExists(file) && Files.exists(data.file("postgresql"))) {
            throw new StartRefusedException("the master key " + file + " of this data is missing: put it back from your"
                    + " backup, or name it by JENNER_KEY_FILE; without it no message can be read again");
        }
        return MasterKey.in(file);
    }

    private DatabaseServer server(StartOptions options, DataDirectory data, Passwords passwords) {
        Optional<ExternalServer> external = ExternalServer.of(variables);
        if (external.isPresent()) {
            ServerChecks.check(external.get(), options.production());
            return external.get();
        }
        return EmbeddedServer.start(data.file("postgresql"), passwords, EmbeddedServer.Durability.FULL);
    }

    private static boolean migrate(DatabaseServer server, Logins logins) {
        Roles.ensure(server, logins);
        new Migrations(server, logins).run();
        return true;
    }

    private static Map<String, String> credentials(StartOptions options, DataDirectory data, Parts parts) {
        if (options.production()) {
            ServerChecks.checkCommits(parts.databases());
            ExampleOrganization.refuseIn(parts.databases().admin());
            return Map.of();
        }
        return new ExampleOrganization(
                        parts.databases().admin(),
                        parts.enrollment(),
                        parts.authentication(),
                        data.file("example.properties"))
                .ensure();
    }

    private static WebServer open(StartOptions options, Parts parts) {
        StartOptions.Tls tls = options.tls();
        return WebServer.open(
                parts,
                new WebServer.Listening(
                        options.bind(),
                        options.port(),
                        tls == null ? null : tls.certificate(),
                        tls == null ? null : tls.key()),
                context -> openMllp(options, context));
    }

    private static void openMllp(StartOptions options, GenericApplicationContext context) {
        StartOptions.Tls tls = options.tls();
        if (options.mllpPort() != null) {
            MllpListening mllp = new MllpListening(
                    options.bind(),
                    options.mllpPort(),
                    tls == null ? null : tls.certificate(),
                    tls == null ? null : tls.key());
            context.registerBean(MllpListening.class, () -> mllp);
        }
    }

    private <T> T step(String name, Supplier<T> work) {
        out.print("  " + name + " ... ");
        out.flush();
        long began = System.nanoTime();
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            out.printf(done ? "%.1f s%n" : "failed after %.1f s%n", (System.nanoTime() - began) / 1e9);
        }
    }

    private void stop() {
        if (refused) {
            return;
        }
        out.println("stopping ...");
        lifeline.stop();
        out.println("stopped");
        out.flush();
    }
}
