package org.jenner.registry.reference.codes;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jenner.registry.reference.ReferenceFileException;

/** {@code codes import FOLDER [--to DIR]}: loads a release of CDC's code files, without database and in a second. */
public final class CodesCommand {

    private static final int SHOWN = 25;
    private static final String USAGE = """
            usage: codes import FOLDER [--to DIR]
              FOLDER  CDC's files: cvx.xml, mvx.xml, vac2vg.xml, tradename.xml, vis.xml, cvxvis.xml,
                      NDC_Unit_use.txt, NDC_Unit_sale.txt, NDC_Linker.txt
              --to    the folder to write (default: codesets)
            """;

    private CodesCommand() {}

    /**
     * Runs the command.
     *
     * @param args what follows the word {@code codes}
     * @param out where the summary goes
     * @param err where complaints go
     * @return 0 when done, 1 when the release cannot be used (nothing is changed then), 2 when the command is not
     *     understood
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        var arguments = List.of(args);
        var to = "codesets";
        if (arguments.size() == 4 && arguments.get(2).equals("--to")) {
            to = arguments.get(3);
        } else if (arguments.size() != 2) {
            err.print(USAGE);
            return 2;
        }
        if (!arguments.getFirst().equals("import") || arguments.get(1).startsWith("--")) {
            err.print(USAGE);
            return 2;
        }
        try {
            return run(Path.of(arguments.get(1)), Path.of(to), out, err);
        } catch (InvalidPathException e) {
            err.println("codes import: " + e.getInput() + " is not a path. Nothing was changed.");
            return 1;
        }
    }

    private static int run(Path release, Path to, PrintStream out, PrintStream err) {
        try (var prepared = CodesImport.prepare(release, to)) {
            print(prepared, out);
            prepared.commit();
            out.printf(
                    "%s now holds the code sets of %s%n", to, prepared.version().label());
            return 0;
        } catch (ReferenceFileException e) {
            err.println(
                    "codes import: " + e.getMessage() + ". Nothing was changed; mend or fetch the file and repeat.");
            return 1;
        } catch (IOException e) {
            err.println("codes import: " + to + " could be written in part only (" + e.getMessage()
                    + "). Make room or mend its rights, and repeat.");
            return 1;
        }
    }

    private static void print(CodesImport prepared, PrintStream out) {
        for (CodeChanges change : prepared.changes()) {
            out.printf(
                    "%-16s %5d rows: %d added, %d changed, %d removed%n",
                    change.fileName(), change.rows(), change.count('+'), change.count('~'), change.count('-'));
            change.lines().stream().limit(SHOWN).forEach(line -> out.println("    " + line));
            if (change.lines().size() > SHOWN) {
                out.printf("    and %d more%n", change.lines().size() - SHOWN);
            }
        }
        prepared.notes().forEach(note -> out.println("note: " + note));
    }
}
