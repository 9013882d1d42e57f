package org.jenner.registry.platform.fault;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What may be logged of an exception: its classes, SQL states and places in our code. Messages stay out, since a library
 * may have put the value that it choked on into one, and that value may be a patient's name.
 */
public final class Trace {
    private static final int FRAMES = 6;

    private Trace() {}

    /** One line, outermost exception first; a {@link FaultException} also says its own detail, which is ours. */
    public static String of(Throwable thrown) {
        Set<Throwable> seen = new HashSet<>();
        StringBuilder line = new StringBuilder();
        for (@Nullable Throwable each = thrown; each != null && seen.add(each); each = each.getCause()) {
            line.append(line.isEmpty() ? "" : " <- ").append(one(each));
        }
        return line.toString();
    }

    private static String one(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        String words = switch (thrown) {
            case FaultException fault -> "(" + fault.getMessage() + ")";
            case SQLException sql -> "[" + sql.getSQLState() + "]";
            default -> "";
        };
        return name + words + places(thrown);
    }

    private static String places(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        String ours = Arrays.stream(frames)
                .filter(frame -> frame.getClassName().startsWith("org.jenner."))
                .limit(FRAMES)
                .map(Trace::place)
                .collect(Collectors.joining(" "));
        String top =
                frames.length == 0 || frames[0].getClassName().startsWith("org.jenner.") ? "" : place(frames[0]) + " ";
        return " at " + top + ours;
    }

    private static String place(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    }
}
