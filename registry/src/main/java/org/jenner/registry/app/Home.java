package org.jenner.registry.app;

import java.nio.file.Path;

/** Where the project lies: the script says it. Started without the script, it is the current directory. */
public final class Home {
    private static final String PROPERTY = "jenner.home";

    private Home() {}

    public static Path directory() {
        return Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath();
    }

    /** The data directory when none is named: the same one from wherever the script is called. */
    public static Path data() {
        return directory().resolve("data");
    }

    public static Path jurisdictions() {
        return directory().resolve("jurisdictions");
    }

    public static Path codesets() {
        return directory().resolve("codesets");
    }

    public static Path schedules() {
        return directory().resolve("schedules");
    }
}
