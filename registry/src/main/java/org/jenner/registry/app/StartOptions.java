package org.jenner.registry.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jenner.registry.platform.commandline.Arguments;
import org.jenner.registry.platform.commandline.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * What {@code start} was asked for.
 *
 * @param data directory of everything that this installation keeps
 * @param port 0 for a free one
 * @param mllpPort 0 for a free one; null: the MLLP door stays closed
 * @param managementPort of health and metrics, 0 for a free one; null: not served
 * @param bind address that the doors listen on
 * @param readyFile written when the doors are open; null: none
 * @param tls null: plain text
 */
record StartOptions(
        Path data,
        int port,
        @Nullable Integer mllpPort,
        @Nullable Integer managementPort,
        String bind,
        String jurisdiction,
        @Nullable Path readyFile,
        boolean production,
        @Nullable Tls tls) {
    private static final String DEFAULT_PORT = "8443";
    private static final int HIGHEST_PORT = 65_535;

    /** Files in PEM form. */
    record Tls(Path certificate, Path key) {}

    static StartOptions read(List<String> words, Map<String, String> variables) {
        Arguments arguments = Arguments.read(
                words,
                Set.of(
                        "--data",
                        "--port",
                        "--mllp-port",
                        "--management-port",
                        "--bind",
                        "--jurisdiction",
                        "--ready-file",
                        "--tls-certificate",
                        "--tls-key"),
                Set.of("--production"));
        if (!arguments.rest().isEmpty()) {
            throw new UsageException(
                    "start does not know the word " + arguments.rest().get(0));
        }
        return new StartOptions(
                arguments.value("--data").map(StartOptions::path).orElseGet(Home::data),
                port("--port", arguments.value("--port").orElse(DEFAULT_PORT)),
                optionalPort(arguments, "--mllp-port"),
                optionalPort(arguments, "--management-port"),
                arguments.value("--bind").orElse("127.0.0.1"),
                arguments.value("--jurisdiction").orElse("example"),
                arguments.value("--ready-file").map(StartOptions::path).orElse(null),
                arguments.has("--production"),
                tls(
                        named(arguments, variables, "--tls-certificate", "JENNER_TLS_CERTIFICATE"),
                        named(arguments, variables, "--tls-key", "JENNER_TLS_KEY")));
    }

    String scheme() {
        return tls == null ? "http" : "https";
    }

    private static Optional<String> named(
            Arguments arguments, Map<String, String> variables, String option, String variable) {
        return arguments
                .value(option)
                .or(() -> Optional.ofNullable(variables.get(variable)))
                .filter(value -> !value.isEmpty());
    }

    private static @Nullable Tls tls(Optional<String> certificate, Optional<String> key) {
        if (certificate.isPresent() != key.isPresent()) {
            throw new UsageException("--tls-certificate and --tls-key belong together");
        }
        return certificate.isPresent() && key.isPresent() ? new Tls(path(certificate.get()), path(key.get())) : null;
    }

    private static Path path(String text) {
        return Path.of(text).toAbsolutePath().normalize();
    }

    private static @Nullable Integer optionalPort(Arguments arguments, String option) {
        return arguments.value(option).map(text -> port(option, text)).orElse(null);
    }

    private static int port(String option, String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > HIGHEST_PORT) {
            throw new UsageException(option + " takes a number from 0 to 65535, not " + text);
        }
        return Integer.parseInt(text);
    }
}
