package org.jenner.bench.demo;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** One line that tells how far it is: on a terminal it is written anew, elsewhere now and then a new one. */
final class Progress {
    private static final long SECONDS_BETWEEN_LINES = 10;

    private final PrintStream out;
    private final int before;
    private final int people;
    private final long began = System.nanoTime();
    private final boolean terminal;
    private long lastLine = began;

    /**
     * @param before so many people were sent by earlier runs
     */
    Progress(PrintStream out, int before, int people) {
        this.out = out;
        this.before = before;
        this.people = people;
        Console console = System.console();
        this.terminal = console != null && console.isTerminal();
    }

    void show(int done, int messages) {
        if (terminal) {
            out.print("\r" + line(done, messages) + left(done) + "   ");
            out.flush();
        } else if (System.nanoTime() - lastLine > TimeUnit.SECONDS.toNanos(SECONDS_BETWEEN_LINES)) {
            lastLine = System.nanoTime();
            out.println(line(done, messages) + left(done));
        }
    }

    void end(int done, int messages) {
        if (done > before) {
            out.println((terminal ? "\r" : "") + line(done, messages) + "   ");
        }
    }

    private String line(int done, int messages) {
        return String.format(
                Locale.ROOT,
                "  clinics report: %,d of %,d people, %,d messages, %.0f a second",
                done,
                people,
                messages,
                messages / seconds());
    }

    private String left(int done) {
        if (done == before) {
            return "";
        }
        double peopleASecond = (done - before) / seconds();
        return ", " + inWords(Math.round((people - done) / peopleASecond)) + " left";
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    private static String inWords(long seconds) {
        Duration left = Duration.ofSeconds(seconds);
        return left.toMinutes() > 0 ? left.toMinutes() + " min " + left.toSecondsPart() + " s" : seconds + " s";
    }
}
