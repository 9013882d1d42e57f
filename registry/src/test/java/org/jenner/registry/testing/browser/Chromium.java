package org.jenner.registry.testing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The browser of this machine, started once for all tests of a JVM. */
final class Chromium {
    private static final List<String> QUIET =
            List.of("--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update");

    private Chromium() {}

    private static final class Holder {
        static final Browser SHARED = launch();
    }

    /** Skips the test on a machine that has no Chromium. */
    static Browser shared() {
        Assumptions.assumeTrue(
                executable().isPresent(), "no Chromium on this machine (Debian: apt-get install chromium)");
        return Holder.SHARED;
    }

    private static Optional<Path> executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Browser launch() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "stop Chromium"));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable().orElseThrow())
                        .setArgs(QUIET));
    }
}
