package org.jenner.registry.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jenner.hl7.Message;
import org.jenner.hl7.acknowledgment.ErrorSegment;
import org.jenner.hl7.problem.Location;
import org.jenner.hl7.problem.Problem;
import org.jenner.registry.exchange.intake.problem.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of problem says in one ERR what is wrong and what to do. */
class CatalogueTest {

    /** Words as long as any that occur. */
    private static final String[] WORDS = {
        "PD1-17 (immunization registry status effective date)", "telecommunication use code"
    };

    static List<ProblemKind> all() {
        return ProblemKind.all();
    }

    @Test
    void givesEachKindANameOfItsOwn() {
        assertThat(all()).extracting(ProblemKind::code).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void fitsIntoOneUserMessage(ProblemKind kind) {
        Problem problem = kind.at(Location.ofField("PID", 1, 3), (Object[]) WORDS);

        String shown = ErrorSegment.of(problem).text();
        assertThat(shown).doesNotContain("...").doesNotContain("%");
        assertThat(problem.text()).endsWith(".");
        assertThat(problem.advice()).endsWith(".").isNotBlank();
        assertThat(problem.text().split(" ").length).isLessThanOrEqualTo(25 + WORDS[0].split(" ").length);
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysWithErr5MoreThanWithErr3(ProblemKind kind) {
        assertThat(kind.entry().application()).isNotNull();
    }

    @Test
    void neverRepeatsWhatWasSent() {
        Message spoilt = Vxu.good()
                .with("PID", 8, "SECRET")
                .with("PID", 10, "SECRET^SECRET^SECRET")
                .with("PID", 24, "SECRET")
                .with("PID", 29, "SECRET")
                .with("PD1", 12, "SECRET")
                .with("NK1", 3, "SECRET")
                .with("ORC", 1, "SECRET")
                .with("RXA", 5, "SECRET^SECRET^CVX")
                .with("RXA", 6, "SECRET")
                .with("RXA", 16, "SECRET")
                .with("RXA", 17, "SECRET")
                .with("OBX", 5, "SECRET")
                .message();

        assertThat(Fixture.read(spoilt).problems())
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        problem -> assertThat(problem.text() + problem.advice()).doesNotContain("SECRET"));
    }
}
