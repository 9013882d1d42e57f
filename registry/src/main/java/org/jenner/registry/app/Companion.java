package org.jenner.registry.app;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;

/** What a command does beside the registry that it started, from when the doors are open until just before they close. */
@FunctionalInterface
public interface Companion {
    /** Nothing. */
    Companion NONE = _ -> () -> {};

    /**
     * A registry that is open.
     *
     * @param door address of the HTTPS POST door
     * @param data the data directory
     */
    record Registry(Parts parts, URI door, Path data, PrintStream out) {}

    /** Begins and returns at once; what it returns is closed first when the registry stops. */
    AutoCloseable begin(Registry registry);
}
