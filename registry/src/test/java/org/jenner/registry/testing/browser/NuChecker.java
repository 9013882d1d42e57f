package org.jenner.registry.testing.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The Nu HTML Checker of the package vnu-jar, in a class loader of its own: it brings half a web server along. */
final class NuChecker {
    private static final Path JAR = Path.of("node_modules/vnu-jar/build/dist/vnu.jar");
    private static final long STACK_BYTES = 64L << 20;
    private static final Object VALIDATOR = validator();

    private NuChecker() {}

    private static Object validator() {
        try {
            URL jar = JAR.toUri().toURL();
            URLClassLoader loader = new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
            Object validator = loader.loadClass("nu.validator.client.EmbeddedValidator")
                    .getConstructor()
                    .newInstance();
            Class<?> format = loader.loadClass("nu.validator.client.EmbeddedValidator$OutputFormat");
            validator
                    .getClass()
                    .getMethod("setOutputFormat", format)
                    .invoke(validator, format.getField("GNU").get(null));
            validator.getClass().getMethod("setForceHTML", boolean.class).invoke(validator, true);
            return validator;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ReflectiveOperationException another) {
            throw new IllegalStateException(JAR + " is another release", another);
        }
    }

    /** What is wrong with a page's text, one line each. */
    static List<String> check(String html) {
        // Its grammar of HTML is deep: the usual stack overflows.
        FutureTask<Object> check = new FutureTask<>(() -> VALIDATOR
                .getClass()
                .getMethod("validate", InputStream.class)
                .invoke(VALIDATOR, new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
        new Thread(null, check, "Nu checker", STACK_BYTES).start();
        try {
            return String.valueOf(check.get())
                    .lines()
                    .filter(line -> line.contains(": error:"))
                    .toList();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
