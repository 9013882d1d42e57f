package org.jenner.registry.app;

import java.io.PrintStream;
import java.util.function.IntSupplier;
import org.jenner.registry.platform.commandline.UsageException;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jenner.registry.platform.fault.Trace;
import org.jenner.registry.reference.ReferenceFileException;

/**
 * How commands end: 0 done, 1 not done for a reason that one line names, 2 the command line is wrong, 4 a fault of the
 * program. A command may have further ones.
 */
public final class ExitCode {
    private static final int REFUSED = 1;
    private static final int USAGE = 2;
    private static final int BUG = 4;

    private ExitCode() {}

    /** Runs a command and says in one line why it could not. */
    public static int of(IntSupplier command, PrintStream err) {
        try {
            return command.getAsInt();
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
}
