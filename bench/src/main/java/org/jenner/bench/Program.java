package org.jenner.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import org.jenner.bench.demo.DemoCommand;
import org.jenner.bench.drill.DrillCommand;
import org.jenner.bench.measure.BenchCommand;
import org.jenner.bench.process.Running;
import org.jenner.registry.app.ExitCode;
import org.jenner.registry.platform.commandline.UsageException;

/** The entry point of the commands of this module: {@code jenner demo ...}. */
public final class Program {

    private static final int STOPPED = 130;

    private Program() {}

    public static void main(String[] arguments) {
        int code = ExitCode.of(() -> run(Arrays.asList(arguments), System.out, System.err), System.err);
        Running.commandEnded();
        System.out.flush();
        System.exit(code);
    }

    private static int run(List<String> arguments, PrintStream out, PrintStream err) {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        return switch (command) {
            case "demo" -> new DemoCommand(out, err, System.getenv()).run(rest);
            case "bench" -> clearedUp(() -> new BenchCommand(out).run(rest), out);
            case "drill" -> clearedUp(() -> new DrillCommand(out).run(rest), out);
            default -> throw new UsageException("there is no command " + command);
        };
    }

    /** A signal that comes meanwhile leaves no process; what fails then because of it is not told. */
    private static int clearedUp(IntSupplier command, PrintStream out) {
        Running.endWithThisProgram(out);
        try {
            return command.getAsInt();
        } catch (RuntimeException failed) {
            if (Running.isEnding()) {
                return STOPPED;
            }
            throw failed;
        }
    }
}
