package org.jenner.registry.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jenner.registry.app.send.SendCommand;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.platform.commandline.UsageException;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.jenner.registry.platform.file.PrivateFile;
import org.jenner.registry.testing.OpenRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./jenner send} against a door whose handler answers as the message's MSH-10 asks. */
class SendTest {
    private static final List<String> RECEIVED = new ArrayList<>();

    @RegisterExtension
    static final OpenRegistry registry = new OpenRegistry(Clock.systemUTC(), (sender, body) -> answer(body));

    @TempDir
    static Path folder;

    private static Enrollment.Issued clinic = new Enrollment.Issued("", "", "");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static byte[] answer(byte[] body) {
        String message = new String(body, StandardCharsets.UTF_8);
        RECEIVED.add(message);
        String id = message.split("\\|")[9];
        String end = switch (id) {
            case "WARN" ->
                "MSA|AE|WARN\rERR||PID^1^7~PID^1^8|101^Required field missing^HL70357|W||||Send the birth date.\r";
            case "BAD" ->
                "MSA|AE|BAD\rERR||RXA^2^5^1^1|103^Table value not found^HL70357|E\rERR|||207^Error^HL70357|E\r";
            case "NONE" -> "MSA|AA|NONE\rQAK|1|NF|Z34^Request^CDCPHINVS\r";
            case "JUNK" -> "no HL7";
            default -> "MSA|AA|" + id + "\r";
        };
        String header = id.equals("JUNK") ? "" : "MSH|^~\\&|JENNER||||20260101||ACK^V04^ACK|1|P|2.5.1\r";
        return (header + end).getBytes(StandardCharsets.UTF_8);
    }

    @BeforeAll
    static void runsOnADataDirectory() throws IOException {
        clinic = registry.enroll("Sending Clinic", Environment.SANDBOX);
        PrivateFile.writeLines(
                folder.resolve("ready.properties"),
                Map.of(
                        "https.url", registry.url().toString(),
                        "sandbox.userid", clinic.userid(),
                        "sandbox.password", clinic.password(),
                        "sandbox.facilityid", clinic.facilityId()));
    }

    @Test
    void sendsTheMessagesOfFilesInOrderAndExplainsTheAnswers() throws IOException {
        Path one = file("one.hl7", message("GOOD"));
        Path batch = file("batch.hl7", "FHS|^~\\&\rBHS|^~\\&\r" + message("WARN") + message("NONE") + "BTS|2\rFTS|1\r");
        assertThat(send(one, batch)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines(one + " message 1: accepted (AA)\n"
                        + batch + " message 1: accepted, with warnings (AE)\n"
                        + "  warning PID-7, PID-8: Send the birth date.\n"
                        + batch + " message 2: accepted (AA), nobody found\n");
    }

    @Test
    void saysByItsExitCodeThatSomethingIsToMend() throws IOException {
        assertThat(send(file("bad.hl7", message("BAD")))).isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("has errors (AE)", "error   RXA(2)-5.1: Table value not found", "error   message: Error");
        assertThat(send(file("junk.hl7", message("JUNK")))).isEqualTo(3);
        assertThat(send(file("text.hl7", "this is no message\n"))).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("text.hl7: ");
    }

    @Test
    void printsJustTheAnswers() throws IOException {
        assertThat(send(file("two.hl7", message("A") + message("B")), "--raw")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).split("MSH\\|"))
                .hasSize(3)
                .satisfies(answers -> assertThat(answers[1]).contains("MSA|AA|A"))
                .satisfies(answers -> assertThat(answers[2]).contains("MSA|AA|B"));
    }

    @Test
    void sendsEveryByteAsItStands() throws IOException {
        String text = message("BYTES").replace("EHR", "Ä%&=+ \u00e9~");
        assertThat(send(file("bytes.hl7", text))).isZero();
        assertThat(RECEIVED.getLast().strip()).isEqualTo(text.strip());
    }

    @Test
    void takesAddressAndCredentialsFromTheCommandLine() throws IOException {
        Path file = file("named.hl7", message("NAMED"));
        String as = clinic.userid() + ":" + clinic.password() + ":" + clinic.facilityId();
        String to = registry.url().toString();
        assertThat(run(Map.of(), file.toString(), "--to", to, "--as", as)).isZero();
        assertThat(run(Map.of("JENNER_SEND_AS", as), file.toString(), "--to=" + to))
                .isZero();
        assertThat(run(Map.of(), file.toString(), "--to", to, "--as", "a:b:c")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("HTTP 401", "USERID, PASSWORD or FACILITYID");
    }

    @Test
    void refusesInOneLine() throws IOException {
        Path file = file("refused.hl7", message("X"));
        assertThatThrownBy(() -> run(Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("files");
        assertThatThrownBy(() -> run(Map.of(), file.toString(), "--to", "http://127.0.0.1:1/hl7", "--as", "a:b:c"))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("nothing listens");
        assertThatThrownBy(() -> run(Map.of(), file.toString(), "--to", "http://192.0.2.1/hl7", "--as", "a:b:c"))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("plain text");
        assertThatThrownBy(() -> run(Map.of(), file.toString(), "--to", "ftp://x", "--as", "a:b:c"))
                .isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> run(Map.of(), file.toString(), "--to", "https://elsewhere.example/hl7"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--as");
        assertThatThrownBy(() -> run(
                        Map.of(),
                        file.toString(),
                        "--data",
                        folder.resolve("none").toString()))
                .hasMessageContaining("./jenner start");
        assertThatThrownBy(() -> send(folder.resolve("missing.hl7"))).hasMessageContaining("cannot read the file");
    }

    private int send(Path file, String... more) {
        return run(Map.of(), concat(List.of(file.toString(), "--data", folder.toString()), more));
    }

    private int send(Path one, Path other) {
        return run(Map.of(), one.toString(), other.toString(), "--data", folder.toString());
    }

    private static String[] concat(List<String> first, String... more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }

    private int run(Map<String, String> variables, String... words) {
        return new SendCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        variables,
                        folder)
                .run(List.of(words));
    }

    private static String message(String id) {
        return "MSH|^~\\&|EHR||||20260101||VXU^V04^VXU_V04|" + id + "|P|2.5.1\rPID|1\r";
    }

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
