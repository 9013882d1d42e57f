package org.jenner.registry.app;

/** The one entry point of the program: {@code jenner COMMAND ...}. */
public final class Jenner {

    private Jenner() {}

    public static void main(String[] arguments) {
        System.exit(arguments.length == 0 ? 2 : 0);
    }
}
