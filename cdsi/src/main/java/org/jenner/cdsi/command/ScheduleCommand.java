package org.jenner.cdsi.command;

import java.io.PrintStream;
import java.util.Arrays;
import org.jenner.cdsi.schedule.ScheduleRefusedException;

/** The commands {@code schedule list}, {@code test}, {@code diff} and {@code import}. Without database, in a second. */
public final class ScheduleCommand {
    /** All cases passed, or what was asked is done. */
    public static final int DONE = 0;
    /** Some cases did not pass. */
    public static final int MISSES = 1;
    /** The command or its input is wrong. */
    public static final int BAD_INPUT = 2;

    private static final String USAGE =
            """
            %s
                the releases and overlays there are; what is wrong with those that are refused
            %s
                runs cases with known answers: CDC's sheets (.xlsx, .csv) or one JSON object a line
                Each is answered by the release in force on its assessment date; --as-of: by that in force on this
                day; --schedule: by this one (a name of schedule list, or the path of a folder or overlay).
                --junit writes JUnit XML too, --explain prints the checks behind each miss
            %s
                what is different from schedule A to B, in words, antigen by antigen
            %s
                writes a release from CDC's published XML (AntigenSupportingData*.xml, ScheduleSupportingData.xml)
            """.formatted(ListCommand.USAGE, TestCommand.USAGE, DiffCommand.USAGE, ImportCommand.USAGE);

    private ScheduleCommand() {}

    /** Runs alone, without the launcher. */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /**
     * Runs what follows the word {@code schedule}.
     *
     * @return the exit code: 0 done, 1 some cases failed, 2 the command or its input is wrong, told in one line
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        String command = args.length == 0 ? "" : args[0];
        String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        try {
            return switch (command) {
                case "list" -> new ListCommand(out).run(rest);
                case "test" -> new TestCommand(out, err).run(rest);
                case "diff" -> new DiffCommand(out).run(rest);
                case "import" -> new ImportCommand(out).run(rest);
                case "help", "--help" -> {
                    out.print(USAGE);
                    yield DONE;
                }
                default ->
                    throw new CommandException("'schedule " + command
                            + "' is no command; say 'schedule list', 'schedule test FILE', 'schedule diff A B', 'schedule"
                            + " import CDC-FOLDER ...' or 'schedule help'");
            };
        } catch (CommandException e) {
            err.println(e.getMessage());
            return BAD_INPUT;
        } catch (ScheduleRefusedException e) {
            e.problems().forEach(err::println);
            return BAD_INPUT;
        }
    }
}
