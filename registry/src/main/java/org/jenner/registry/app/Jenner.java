package org.jenner.registry.app;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jenner.cdsi.command.ForecastCommand;
import org.jenner.cdsi.command.ScheduleCommand;
import org.jenner.matching.command.MatchCommand;
import org.jenner.registry.app.send.SendCommand;
import org.jenner.registry.platform.commandline.UsageException;
import org.jenner.registry.reference.codes.CodesCommand;

/** The entry point of the program: {@code jenner COMMAND ...}. {@link ExitCode} says how commands end. */
public final class Jenner {
    private Jenner() {}

    public static void main(String[] arguments) {
        int code = run(Arrays.asList(arguments), System.out, System.err);
        System.out.flush();
        System.exit(code);
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        return ExitCode.of(() -> run(command, rest, out, err), err);
    }

    private static int run(String command, List<String> rest, PrintStream out, PrintStream err) {
        return switch (command) {
            case "start" -> new StartCommand(out, err, System.getenv(), Companion.NONE).run(rest);
            case "send" -> new SendCommand(out, err, System.getenv(), Home.data()).run(rest);
            case "schedule" -> schedule(rest, out, err);
            case "forecast" ->
                PersonForecastCommand.isMeant(rest)
                        ? new PersonForecastCommand(out, System.getenv(), System.getProperty("user.name", "")).run(rest)
                        : ForecastCommand.run(words(rest), LocalDate.now(Clock.systemDefaultZone()), out, err);
            case "match" -> MatchCommand.run(words(rest), out, err);
            case "codes" -> CodesCommand.run(words(toHome(rest)), out, err);
            case "rebuild" -> new RebuildCommand(out, System.getenv()).run(rest);
            case "held" -> new HeldCommand(out, System.getenv()).run(rest);
            case "database" -> new DatabaseCommand(out, System.getenv()).run(rest);
            default -> throw new UsageException(command.isEmpty() ? "no command" : "there is no command " + command);
        };
    }

    /** What looks at files alone is the engine's; what asks the data is ours. */
    private static int schedule(List<String> rest, PrintStream out, PrintStream err) {
        String what = rest.isEmpty() ? "" : rest.getFirst();
        return switch (what) {
            case "impact" -> new ScheduleImpactCommand(out, System.getenv()).run(rest.subList(1, rest.size()));
            case "approve" -> new ScheduleApproveCommand(out, System.getenv()).run(rest.subList(1, rest.size()));
            case "help", "--help" -> {
                int code = ScheduleCommand.run(words(rest), out, err);
                out.print(ScheduleImpactCommand.USAGE + ScheduleApproveCommand.USAGE);
                yield code;
            }
            default -> ScheduleCommand.run(words(rest), out, err);
        };
    }

    private static String[] words(List<String> rest) {
        return rest.toArray(String[]::new);
    }

    /** The project's code sets are meant, from wherever the command is called. */
    private static List<String> toHome(List<String> rest) {
        List<String> words = new ArrayList<>(rest);
        if (!rest.contains("--to")) {
            words.addAll(List.of("--to", Home.codesets().toString()));
        }
        return words;
    }
}
