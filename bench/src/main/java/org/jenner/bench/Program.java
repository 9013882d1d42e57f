package org.jenner.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.jenner.bench.demo.DemoCommand;
import org.jenner.bench.drill.DrillCommand;
import org.jenner.bench.measure.BenchCommand;
import org.jenner.registry.app.ExitCode;
import org.jenner.registry.platform.commandline.UsageException;

/** The entry point of the commands of this module: {@code jenner demo ...}. */
public final class Program {

    private Program() {}

    public static void main(String[] arguments) {
        int code = ExitCode.of(() -> run(Arrays.asList(arguments), System.out, System.err), System.err);
        System.out.flush();
        System.exit(code);
    }

    private static int run(List<String> arguments, PrintStream out, PrintStream err) {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        return switch (command) {
            case "demo" -> new DemoCommand(out, err, System.getenv()).run(rest);
            case "bench" -> new BenchCommand(out).run(rest);
            case "drill" -> new DrillCommand(out).run(rest);
            default -> throw new UsageException("there is no command " + command);
        };
    }
}
