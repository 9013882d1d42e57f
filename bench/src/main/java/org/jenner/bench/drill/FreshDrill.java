package org.jenner.bench.drill;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jenner.bench.process.DrillException;
import org.jenner.bench.process.Installation;
import org.jenner.bench.process.RegistryProcess;
import org.jenner.bench.process.Running;
import org.jenner.registry.app.Home;

/** The way of somebody who meets Jenner for the first time: clone, start, paste the line, ask, start again. */
final class FreshDrill {
    private final PrintStream out;

    FreshDrill(PrintStream out) {
        this.out = out;
    }

    /**
     * @param emptyRepository Maven fetches everything anew, so that what only an old machine still has is found
     */
    void run(boolean emptyRepository) {
        Installation installation = Installation.temporary();
        Path clone = installation.data().resolveSibling("clone");
        shell(Home.directory(), "git clone -q . '" + clone + "'");
        Map<String, String> variables = emptyRepository
                ? Map.of(
                        "JENNER_MAVEN_ARGS",
                        "-Dmaven.repo.local=" + installation.data().resolveSibling("repository"))
                : Map.of();
        long began = System.nanoTime();
        try (RegistryProcess first = RegistryProcess.ofClone(clone, installation.data(), variables)) {
            tell("built and started", began);
            pasteTheLine(first, clone);
            ask(clone, first);
            end(first);
        }
        began = System.nanoTime();
        try (RegistryProcess second = RegistryProcess.ofClone(clone, installation.data(), variables)) {
            tell("started again", began);
            ask(clone, second);
            end(second);
        }
        require(installation.processes().isEmpty(), "processes are left: " + installation.processes());
        installation.remove();
        out.println("  nothing is left");
    }

    private void pasteTheLine(RegistryProcess registry, Path clone) {
        String line = registry.output()
                .lines()
                .filter(one -> one.startsWith("curl "))
                .findFirst()
                .orElseThrow(() -> new DrillException("start prints no line to paste"));
        String answer = shell(clone, line);
        require(answer.contains("\rMSA|AA|"), "the line to paste is answered with " + answer);
        out.println("  the line to paste was accepted");
    }

    private void ask(Path clone, RegistryProcess registry) {
        Path query = registry.data().resolveSibling("query.hl7");
        try {
            Files.writeString(query, """
                    MSH|^~\\&|EXAMPLE EHR|EXAMPLE|||20260302093000-0500||QBP^Q11^QBP_Q11|FRESH|P|2.5.1|||ER|AL|||||Z44^CDCPHINVS
                    QPD|Z44^Request Evaluated History and Forecast^CDCPHINVS|FRESH|EX-0001^^^EXAMPLE^MR|Testpatient^Sample^Synthetic^^^^L||20250110|F
                    RCP|I|5^RD^HL70126|R^Real-time^HL70394
                    """);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        String answer = shell(clone, "./jenner send '" + query + "' --raw --data '" + registry.data() + "'");
        require(answer.contains("03^") && answer.contains("998^"), "the query is answered with " + answer);
        out.println("  the query was answered with history and forecast");
    }

    private static void end(RegistryProcess registry) {
        registry.interrupt();
        require(registry.output().endsWith("stopped\n"), "Ctrl-C ends with: " + registry.output());
    }

    private void tell(String what, long began) {
        out.printf(Locale.ROOT, "  %s in %.1f s%n", what, (System.nanoTime() - began) / 1e9);
    }

    private static String shell(Path directory, String line) {
        ProcessBuilder builder = new ProcessBuilder(List.of("sh", "-c", line)).directory(directory.toFile());
        builder.redirectErrorStream(true).environment().remove("JENNER_CLASS_PATH");
        try {
            Process process = Running.start(builder);
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            require(process.waitFor() == 0, "'" + line + "' ends with " + process.exitValue() + ": " + said);
            return said;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new DrillException("interrupted", stop);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new DrillException(otherwise);
        }
    }
}
