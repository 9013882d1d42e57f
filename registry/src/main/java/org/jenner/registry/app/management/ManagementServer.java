package org.jenner.registry.app.management;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.fault.StartRefusedException;

/**
 * Tells the machine's own watchers how the registry is, on a port of its own and to the loopback address only:
 * {@code /live}, {@code /ready} and {@code /metrics}.
 */
public final class ManagementServer implements AutoCloseable {
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final JvmGcMetrics collector = new JvmGcMetrics();

    private ManagementServer(HttpServer server) {
        this.server = server;
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    /**
     * @param port 0 for a free one
     * @throws StartRefusedException when the port cannot be used
     */
    public static ManagementServer open(int port, Databases databases, PrometheusMeterRegistry metrics) {
        try {
            ManagementServer opened = new ManagementServer(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
            opened.measure(databases, metrics);
            opened.serve("/live", exchange -> send(exchange, 200, PLAIN, "up\n"));
            opened.serve("/ready", exchange -> ready(exchange, Readiness.of(databases)));
            opened.serve("/metrics", exchange -> send(exchange, 200, PROMETHEUS, metrics.scrape()));
            opened.serve("/", exchange -> send(exchange, 404, PLAIN, "There are /live, /ready and /metrics.\n"));
            opened.server.setExecutor(opened.threads);
            opened.server.start();
            return opened;
        } catch (IOException cannot) {
            throw new StartRefusedException(
                    "cannot listen on port " + port + " (" + cannot.getMessage()
                            + "): choose another with --management-port",
                    cannot);
        }
    }

    /** Where it is. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void measure(Databases databases, MeterRegistry metrics) {
        new JvmMemoryMetrics().bindTo(metrics);
        new JvmThreadMetrics().bindTo(metrics);
        new ProcessorMetrics().bindTo(metrics);
        new UptimeMetrics().bindTo(metrics);
        collector.bindTo(metrics);
        for (Database database : databases.all()) {
            pool(metrics, "jenner.pool.in.use", database, Database::connectionsInUse);
            pool(metrics, "jenner.pool.waiting", database, Database::waiting);
            pool(metrics, "jenner.pool.size", database, Database::poolSize);
        }
    }

    private interface Count {
        int of(Database database);
    }

    private static void pool(MeterRegistry metrics, String name, Database database, Count count) {
        Gauge.builder(name, () -> count.of(database))
                .tag("pool", database.name())
                .register(metrics);
    }

    private void serve(String path, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                boolean here =
                        path.equals("/") || exchange.getRequestURI().getPath().equals(path);
                if (!exchange.getRequestMethod().equals("GET")) {
                    send(exchange, 405, PLAIN, "Ask with GET.\n");
                } else if (!here) {
                    send(exchange, 404, PLAIN, "There are /live, /ready and /metrics.\n");
                } else {
                    answer.to(exchange);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void ready(HttpExchange exchange, Readiness readiness) throws IOException {
        String lines = new TreeMap<>(readiness.parts())
                .entrySet().stream()
                        .map(part ->
                                part.getKey() + " " + part.getValue().name().toLowerCase(Locale.ROOT) + "\n")
                        .collect(Collectors.joining());
        send(exchange, readiness.isReady() ? 200 : 503, PLAIN, lines);
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        collector.close();
    }
}
