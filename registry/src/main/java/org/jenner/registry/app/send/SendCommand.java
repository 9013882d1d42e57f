package org.jenner.registry.app.send;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jenner.hl7.Limits;
import org.jenner.hl7.batch.BatchItem;
import org.jenner.hl7.batch.BatchReader;
import org.jenner.registry.platform.commandline.Arguments;
import org.jenner.registry.platform.commandline.UsageException;
import org.jenner.registry.platform.fault.StartRefusedException;

/**
 * {@code jenner send FILE... [--to URL] [--as USERID:PASSWORD:FACILITYID] [--raw] [--trust FILE] [--data DIR]}.
 *
 * <p>Exit codes: 0 everything was taken (AA, or AE with warnings only), 3 an answer calls for the sender to act, 1 a
 * message found no HL7 answer.
 */
public final class SendCommand {
    private static final int UNANSWERED = 1;
    private static final int TO_MEND = 3;
    // The registry says itself what is too much for it.
    private static final Limits LIMITS = new Limits(64 << 20, 1_000_000, 2_000, 2_000, 2_000);

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> variables;
    private final Path data;
    private boolean toMend;
    private boolean unanswered;

    /**
     * @param data the data directory when --data names no other
     */
    public SendCommand(PrintStream out, PrintStream err, Map<String, String> variables, Path data) {
        this.out = out;
        this.err = err;
        this.variables = variables;
        this.data = data;
    }

    /** Sends and prints; answers the exit code. */
    public int run(List<String> words) {
        Arguments arguments = Arguments.read(words, Set.of("--to", "--as", "--trust", "--data"), Set.of("--raw"));
        if (arguments.rest().isEmpty()) {
            throw new UsageException("send needs the files to send");
        }
        Destination destination = Destination.of(
                arguments, variables, arguments.value("--data").map(Path::of).orElse(data));
        Path trusted = arguments.value("--trust").map(Path::of).orElse(null);
        try (Way way = destination.isMllp() ? new Mllp(destination, trusted) : new Post(destination, trusted)) {
            for (String file : arguments.rest()) {
                send(way, Path.of(file), arguments.has("--raw"));
            }
        }
        out.flush();
        return unanswered ? UNANSWERED : toMend ? TO_MEND : 0;
    }

    private void send(Way way, Path file, boolean raw) {
        try (InputStream in = Files.newInputStream(file)) {
            BatchReader reader = new BatchReader(in, LIMITS);
            for (Optional<BatchItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                switch (item.get()) {
                    case BatchItem.MessageText(int number, byte[] body) ->
                        report(file + " message " + number, way.send(body), raw);
                    case BatchItem.Trouble(var problem) -> {
                        err.println(file + ": " + problem.text());
                        toMend = true;
                    }
                    case BatchItem.Envelope _ -> {}
                }
            }
        } catch (IOException unreadable) {
            throw new StartRefusedException("cannot read the file " + file, unreadable);
        }
    }

    private void report(String message, Way.Answer answer, boolean raw) {
        switch (answer) {
            case Way.Answer.Refusal(String line) -> {
                unanswered = true;
                err.println(message + ": not taken " + line);
            }
            case Way.Answer.Hl7(byte[] text) -> report(message, text, raw);
        }
    }

    private void report(String message, byte[] answer, boolean raw) {
        AnswerInWords words = AnswerInWords.of(answer);
        toMend |= !words.taken();
        if (raw) {
            out.writeBytes(answer);
            out.println();
        } else {
            out.println(message + ": " + words.lines().get(0));
            words.lines().stream().skip(1).forEach(out::println);
        }
    }
}
