package org.jenner.cdsi.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jenner.cdsi.cdc.ScheduleImport;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jenner.cdsi.schedule.ScheduleRelease;

/** {@code schedule import}: writes a release from CDC's published XML. */
final class ImportCommand {
    static final String USAGE = "schedule import CDC-FOLDER --to FOLDER --authority NAME --version VERSION --label TEXT"
            + " --effective DATE --source-date DATE";
    private static final Set<String> OPTIONS =
            Set.of("--to", "--authority", "--version", "--label", "--effective", "--source-date");

    private final PrintStream out;

    ImportCommand(PrintStream out) {
        this.out = out;
    }

    int run(String[] args) throws CommandException, ScheduleRefusedException {
        Arguments arguments = Arguments.parse(args, new TreeSet<>(OPTIONS), Set.of());
        if (arguments.words().size() != 1) {
            throw new CommandException("say which folder: " + USAGE);
        }
        ReleaseName name = new ReleaseName(
                arguments.required("--authority"),
                arguments.required("--version"),
                arguments.required("--label"),
                arguments.date("--effective"),
                arguments.date("--source-date"));
        Path to = arguments.path(arguments.required("--to"));
        try {
            ScheduleRelease release =
                    ScheduleImport.run(arguments.path(arguments.words().getFirst()), name, to);
            out.println(name.authority() + " " + name.version() + ": "
                    + release.antigens().size() + " antigens written to " + to);
            return ScheduleCommand.DONE;
        } catch (DirectoryNotEmptyException e) {
            throw new CommandException("there is something in " + to + " already; choose a new folder", e);
        } catch (IOException e) {
            throw new CommandException("cannot read or write: " + e, e);
        }
    }
}
