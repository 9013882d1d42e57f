package org.jenner.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.jenner.bench.process.Installation;
import org.jenner.registry.platform.commandline.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./jenner bench} measures what it says, on a registry that is what it seems. */
class BenchTest {

    /** Filled past the door, spoken to through the door, and nothing differs. */
    @Test
    void aFilledRegistryTakesTheMixAndStoresWhatItAnswers() throws Exception {
        Installation installation;
        try (ScratchRegistry registry = ScratchRegistry.of(60, System.out)) {
            installation = registry.installation();
            Finding impact = ImpactGate.measure(registry);
            assertThat(impact.value()).isPositive();
            assertThat(impact.note()).startsWith("60 people, ");
            Mix mix = new Mix(registry);
            Verification verification = new Verification(registry);
            CpuTime before = CpuTime.of(registry.process());
            Outcome closed = new Outcome();
            new Load(registry.door(), closed).closed(2, Duration.ofSeconds(2), mix.both(1));
            verification.add(closed);
            Outcome open = new Outcome();
            new Load(registry.door(), open).open(10, Duration.ofSeconds(2), mix.submissions(0));
            verification.add(open);

            assertThat(closed.firstWrong()).isEmpty();
            assertThat(closed.submissions()).isPositive();
            assertThat(closed.queries()).isPositive();
            assertThat(open.submissions()).isEqualTo(20);
            assertThat(open.milliseconds(50)).isPositive().isLessThanOrEqualTo(open.milliseconds(99));
            assertThat(verification.differences()).isEmpty();
            CpuTime used = CpuTime.drained(registry.process()).since(before);
            assertThat(used.registry()).isPositive();
            assertThat(used.database()).isPositive();

            verification.add(open);
            assertThat(verification.differences()).hasSize(2);
        }
        assertThat(Files.exists(installation.data())).isFalse();
    }

    @Test
    void printsOneTable() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int code = new BenchCommand(new PrintStream(printed, true, StandardCharsets.UTF_8))
                .run(List.of("--only", "hl7", "--quick"));
        assertThat(code).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("Machine: ", "load average")
                .containsPattern("hl7 +[\\d,]+ +30,000 +60,000 +a CPU-second");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "--people many, '--people takes a number from 100 to 2000000, not many'",
        "--people 5, '--people takes a number from 100 to 2000000, not 5'",
        "--only vxu speed, bench does not know the word speed",
        "--only speed, there is no gate speed"
    })
    void refusesInOneLine(String words, String line) {
        assertThatThrownBy(() -> BenchOptions.read(List.of(words.split(" "))))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(line);
    }
}
