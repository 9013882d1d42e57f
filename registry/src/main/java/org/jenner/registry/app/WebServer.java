package org.jenner.registry.app;

import java.net.BindException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jenner.registry.disclosure.Gates;
import org.jenner.registry.exchange.door.mllp.MllpDoor;
import org.jenner.registry.exchange.message.MessageHandler;
import org.jenner.registry.exchange.message.MessageStores;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The web server with all doors and pages, open from the moment it exists. */
public final class WebServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private WebServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Where and how to listen.
     *
     * @param port 0 for a free one
     * @param certificate PEM file; null together with the key for plain text
     */
    public record Listening(
            String address,
            int port,
            @Nullable Path certificate,
            @Nullable Path key) {

        public static Listening plain(int port) {
            return new Listening("127.0.0.1", port, null, null);
        }
    }

    /** More beans, beside those that the rooms bring. */
    @FunctionalInterface
    public interface Beans {
        void register(GenericApplicationContext context);
    }

    /**
     * @throws StartRefusedException when the port is taken or the certificate cannot be used
     */
    public static WebServer open(Parts parts, Listening listening, Beans more) {
        SpringApplicationBuilder builder = new SpringApplicationBuilder(RegistryApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties(Map.of("spring.main.banner-mode", "off", "spring.main.log-startup-info", "false"))
                // The order of stopping is the caller's.
                .registerShutdownHook(false)
                .initializers(context -> {
                    context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("start", properties(listening)));
                    register((GenericApplicationContext) context, parts);
                    more.register((GenericApplicationContext) context);
                });
        try {
            return new WebServer(builder.run());
        } catch (RuntimeException failed) {
            throw refusal(listening, failed);
        }
    }

    public int port() {
        return context instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
    }

    /** {@code HOST:PORT} of the MLLP door; empty when it was not asked for. */
    public Optional<String> mllpAddress() {
        return context.getBeanProvider(MllpDoor.class).stream()
                .map(MllpDoor::address)
                .findFirst();
    }

    /** A bean of a room, for who stands outside. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private static void register(GenericApplicationContext context, Parts parts) {
        bean(context, parts.databases());
        bean(context, parts.jurisdiction());
        bean(context, parts.clock());
        bean(context, parts.codes());
        bean(context, parts.schedules());
        bean(context, parts.seals());
        bean(context, parts.directory());
        bean(context, parts.enrollment());
        bean(context, parts.authentication());
        bean(context, parts.personalSecrets());
        bean(context, parts.handles());
        context.registerBean(ExchangeParts.class, () -> ExchangeParts.of(parts));
        context.registerBean(
                MessageHandler.class, () -> context.getBean(ExchangeParts.class).exchange());
        context.registerBean(
                Gates.class, () -> context.getBean(ExchangeParts.class).gates());
        context.registerBean(
                MessageStores.class, () -> context.getBean(ExchangeParts.class).messages());
    }

    /** A singleton that Spring hands out and does not close: the caller made it. */
    private static void bean(GenericApplicationContext context, Object part) {
        context.getBeanFactory().registerSingleton(part.getClass().getName(), part);
    }

    private static Map<String, Object> properties(Listening listening) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", listening.address());
        properties.put("server.port", listening.port());
        properties.put("server.shutdown", "graceful");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "20s");
        // Pages answer their errors themselves.
        properties.put(
                "spring.autoconfigure.exclude",
                "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration");
        properties.put("spring.web.resources.add-mappings", false);
        properties.put("server.compression.enabled", true);
        // Never pages: what is secret in them could be guessed from their length.
        properties.put("server.compression.mime-types", "text/css,image/svg+xml");
        properties.put("server.tomcat.connection-timeout", "20s");
        // Longer than senders keep idle connections: the side that closes first decides whether a message is lost on
        // the way.
        properties.put("server.tomcat.keep-alive-timeout", "90s");
        properties.put("server.tomcat.max-connections", 2000);
        // Read and thrown away after a refusal, so that a sender of a large body gets to see why.
        properties.put("server.tomcat.max-swallow-size", "64MB");
        // The case files of the schedules' pages; read once it is known who sends them, and kept in memory, since
        // nobody
        // knows what somebody sends.
        properties.put("spring.servlet.multipart.resolve-lazily", true);
        properties.put("spring.servlet.multipart.max-file-size", "4MB");
        properties.put("spring.servlet.multipart.max-request-size", "5MB");
        properties.put("spring.servlet.multipart.file-size-threshold", "5MB");
        properties.put("spring.threads.virtual.enabled", true);
        if (listening.certificate() != null && listening.key() != null) {
            properties.put("server.ssl.certificate", "file:" + listening.certificate());
            properties.put("server.ssl.certificate-private-key", "file:" + listening.key());
            properties.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
        }
        return properties;
    }

    private static RuntimeException refusal(Listening listening, RuntimeException failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case PortInUseException taken -> {
                    return new StartRefusedException(
                            "port " + taken.getPort() + " is taken: choose another with --port, or 0 for a free one",
                            failed);
                }
                case StartRefusedException refused -> {
                    return refused;
                }
                case BindException cannot -> {
                    return new StartRefusedException(
                            "cannot listen on " + listening.address() + " port " + listening.port() + " ("
                                    + cannot.getMessage() + "): choose another with --bind or --port",
                            failed);
                }
                default -> {}
            }
        }
        return listening.certificate() != null && isOfTls(failed)
                ? new StartRefusedException(
                        "the certificate " + listening.certificate() + " and the key " + listening.key()
                                + " cannot be used: both must be PEM files that belong together",
                        failed)
                : failed;
    }

    private static boolean isOfTls(Throwable failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            boolean inside = Arrays.stream(cause.getStackTrace())
                    .limit(20)
                    .anyMatch(frame -> frame.getClassName().startsWith("org.springframework.boot.ssl."));
            if (inside || cause instanceof GeneralSecurityException) {
                return true;
            }
        }
        return false;
    }
}
