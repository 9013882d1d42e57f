package org.jenner.cdsi.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.jenner.cdsi.schedule.Amendment;
import org.jenner.cdsi.schedule.ScheduleDifference;
import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jenner.cdsi.schedule.ScheduleRelease;

/** {@code schedule diff}: what is different from one release to another, in words, antigen by antigen. */
final class DiffCommand {
    static final String USAGE = "schedule diff A B";

    private final PrintStream out;

    DiffCommand(PrintStream out) {
        this.out = out;
    }

    int run(String[] args) throws CommandException, ScheduleRefusedException {
        Arguments arguments = Arguments.parse(args, Set.of(), Set.of());
        if (arguments.words().size() != 2) {
            throw new CommandException("say which two schedules: " + USAGE);
        }
        HomeSchedules schedules = new HomeSchedules();
        HomeSchedules.Named before = schedules.named(arguments.words().getFirst());
        HomeSchedules.Named after = schedules.named(arguments.words().getLast());
        ScheduleDifference difference =
                ScheduleDifference.between(before.folder(), before.name(), after.folder(), after.name());
        print(difference);
        amendments(before.read(), after.read());
        return ScheduleCommand.DONE;
    }

    private void print(ScheduleDifference difference) {
        out.println("From " + difference.before().inWords());
        out.println("to   " + difference.after().inWords());
        if (difference.isEmpty()) {
            out.println("\nThey say the same.");
        }
        section("Tables of the whole schedule", difference.tables());
        difference.antigens().forEach(antigen -> section(antigen.antigen(), antigen.lines()));
    }

    private void section(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println("\n" + title);
            lines.forEach(line -> out.println("  " + line));
        }
    }

    private void amendments(ScheduleRelease before, ScheduleRelease after) {
        List<Amendment> more = after.amendments().stream()
                .filter(amendment -> !before.amendments().contains(amendment))
                .toList();
        if (!more.isEmpty()) {
            out.println("\nWhy");
        }
        for (Amendment amendment : more) {
            out.println("  " + amendment.author() + ", " + amendment.date() + " (" + amendment.overlay() + ", "
                    + amendment.rows() + (amendment.rows() == 1 ? " row" : " rows") + "):");
            out.println("    " + amendment.reason());
        }
    }
}
