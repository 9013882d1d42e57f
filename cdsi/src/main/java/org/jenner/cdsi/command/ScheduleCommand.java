package org.jenner.cdsi.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jenner.cdsi.Forecaster;
import org.jenner.cdsi.cases.CaseRunner;
import org.jenner.cdsi.cases.JsonRefusedException;
import org.jenner.cdsi.cdc.ScheduleImport;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.cdsi.schedule.ScheduleReader;
import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jenner.cdsi.schedule.ScheduleRelease;

/** The commands {@code schedule test} and {@code schedule import}. Without database, in a second. */
public final class ScheduleCommand {
    /** All cases passed, or the import is done. */
    public static final int DONE = 0;
    /** Some cases did not pass. */
    public static final int MISSES = 1;
    /** The command or its input is wrong. */
    public static final int BAD_INPUT = 2;

    private static final String USAGE = """
            schedule test FILE.jsonl [--schedule FOLDER]
                runs cases with known answers, one JSON object a line
            schedule import CDC-FOLDER --to FOLDER --authority NAME --version VERSION --label TEXT \
                    --effective DATE --source-date DATE
                writes a release from CDC's published XML (AntigenSupportingData*.xml, ScheduleSupportingData.xml)
            """;

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
                case "test" -> test(rest, out);
                case "import" -> importSchedule(rest, out);
                case "help", "--help" -> {
                    out.print(USAGE);
                    yield DONE;
                }
                default ->
                    throw new CommandException("'schedule " + command
                            + "' is no command; say 'schedule test FILE.jsonl', 'schedule import CDC-FOLDER ...' or"
                            + " 'schedule help'");
            };
        } catch (CommandException e) {
            err.println(e.getMessage());
            return BAD_INPUT;
        } catch (ScheduleRefusedException e) {
            e.problems().forEach(err::println);
            return BAD_INPUT;
        }
    }

    private static int test(String[] args, PrintStream out) throws CommandException, ScheduleRefusedException {
        Arguments arguments = Arguments.parse(args, Set.of("--schedule"), Set.of());
        if (arguments.words().size() != 1) {
            throw new CommandException("say which file: schedule test FILE.jsonl [--schedule FOLDER]");
        }
        Path file = path(arguments.words().getFirst());
        if (!Files.isRegularFile(file)) {
            throw new CommandException("there is no file " + file);
        }
        String named = arguments.optional("--schedule");
        Path folder = named == null ? DefaultSchedule.folder() : path(named);
        CaseRunner runner = new CaseRunner(Forecaster.of(ScheduleReader.read(folder)));
        try {
            CaseRunner.Outcome outcome = runner.run(file);
            runner.print(outcome, out);
            return outcome.failed() == 0 ? DONE : MISSES;
        } catch (IOException e) {
            throw new CommandException("cannot read " + file + " as UTF-8 text: " + e.getMessage(), e);
        } catch (JsonRefusedException e) {
            throw new CommandException(String.valueOf(e.getMessage()), e);
        }
    }

    private static int importSchedule(String[] args, PrintStream out)
            throws CommandException, ScheduleRefusedException {
        Set<String> known =
                new TreeSet<>(Set.of("--to", "--authority", "--version", "--label", "--effective", "--source-date"));
        Arguments arguments = Arguments.parse(args, known, Set.of());
        if (arguments.words().size() != 1) {
            throw new CommandException("say which folder: schedule import CDC-FOLDER --to FOLDER --authority NAME"
                    + " --version VERSION --label TEXT --effective DATE --source-date DATE");
        }
        ReleaseName name = new ReleaseName(
                arguments.required("--authority"),
                arguments.required("--version"),
                arguments.required("--label"),
                date(arguments, "--effective"),
                date(arguments, "--source-date"));
        Path to = path(arguments.required("--to"));
        try {
            ScheduleRelease release = ScheduleImport.run(path(arguments.words().getFirst()), name, to);
            out.println(name.authority() + " " + name.version() + ": "
                    + release.antigens().size() + " antigens written to " + to);
            return DONE;
        } catch (DirectoryNotEmptyException e) {
            throw new CommandException("there is something in " + to + " already; choose a new folder", e);
        } catch (IOException e) {
            throw new CommandException("cannot read or write: " + e, e);
        }
    }

    private static LocalDate date(Arguments arguments, String option) throws CommandException {
        String text = arguments.required(option);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new CommandException(option + " '" + text + "' is no date such as 2025-11-10", e);
        }
    }

    private static Path path(String text) throws CommandException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new CommandException("'" + text + "' is no path", e);
        }
    }
}
