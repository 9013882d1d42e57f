package org.jenner.registry.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jenner.cdsi.command.ScheduleCommand;
import org.jenner.registry.app.send.SendCommand;
import org.jenner.registry.platform.commandline.UsageException;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jenner.registry.platform.fault.Trace;
import org.jenner.registry.reference.ReferenceFileException;
import org.jenner.registry.reference.codes.CodesCommand;

/**
 * The one entry point of the program: {@code jenner COMMAND ...}.
 *
 * <p>Exit codes of all commands: 0 done, 1 not done for a reason that one line names, 2 the command line is wrong,
 * 4 a fault of the program. A command may have further ones.
 */
public final class Jenner {
    private static final int REFUSED = 1;
    private static final int USAGE = 2;
    private static final int BUG = 4;

    private Jenner() {}

    public static void main(String[] arguments) {
        int code = run(Arrays.asList(arguments), System.out, System.err);
        System.out.flush();
        System.exit(code);
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        try {
            return switch (command) {
                case "start" -> new StartCommand(out, err, System.getenv()).run(rest);
                case "send" -> new SendCommand(out, err, System.getenv(), Home.data()).run(rest);
                case "schedule" -> ScheduleCommand.run(words(rest), out, err);
                case "codes" -> CodesCommand.run(words(toHome(rest)), out, err);
                case "rebuild" -> new RebuildCommand(out, System.getenv()).run(rest);
                case "held" -> new HeldCommand(out, System.getenv()).run(rest);
                case "database" -> new DatabaseCommand(out, System.getenv()).run(rest);
                default ->
                    throw new UsageException(command.isEmpty() ? "no command" : "there is no command " + command);
            };
        } catch (UsageException wrong) {
            err.println("jenner: " + wrong.getMessage() + "; see ./jenner help");
            return USAGE;
        } catch (StartRefusedException refused) {
            err.println("jenner: " + refused.line());
            return REFUSED;
        } catch (ReferenceFileException unusable) {
            err.println("jenner: " + unusable.getMessage());
            return REFUSED;
        } catch (RuntimeException bug) {
            err.println("jenner: a fault of the program: " + Trace.of(bug));
            return BUG;
        }
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
