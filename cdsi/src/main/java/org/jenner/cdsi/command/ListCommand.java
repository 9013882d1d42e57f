package org.jenner.cdsi.command;

import java.io.PrintStream;
import java.util.Set;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.cdsi.schedule.ScheduleProblem;
import org.jenner.cdsi.schedule.ScheduleRefusedException;

/** {@code schedule list}: the releases and overlays there are, and what is wrong with those that are refused. */
final class ListCommand {
    static final String USAGE = "schedule list";

    private final PrintStream out;

    ListCommand(PrintStream out) {
        this.out = out;
    }

    int run(String[] args) throws CommandException {
        Arguments arguments = Arguments.parse(args, Set.of(), Set.of());
        if (!arguments.words().isEmpty()) {
            throw new CommandException("'" + USAGE + "' needs nothing more");
        }
        HomeSchedules schedules = new HomeSchedules();
        int refused = 0;
        for (String name : schedules.names()) {
            try {
                ReleaseName release = schedules.folder().read(name).name();
                out.println(name);
                out.println("    " + release.authority() + " " + release.version() + ", in force from "
                        + release.effectiveDate() + ", data of " + release.sourceDate());
                out.println("    " + release.label());
            } catch (ScheduleRefusedException e) {
                refused++;
                out.println(name + " is refused:");
                for (ScheduleProblem problem : e.problems()) {
                    out.println("    " + problem);
                }
            }
        }
        return refused == 0 ? ScheduleCommand.DONE : ScheduleCommand.BAD_INPUT;
    }
}
