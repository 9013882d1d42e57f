package org.jenner.registry.platform.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TraceTest {

    @Test
    void namesClassesStatesAndPlacesButNoMessageOfOthers() {
        SQLException cause = new SQLException("invalid input: \"Canaryname\"", "22P02");
        String trace = Trace.of(
                new IllegalStateException("Canaryname", new FaultException(Fault.INTERNAL, "interface 7", cause)));
        assertThat(trace)
                .contains("IllegalStateException", "INTERNAL: interface 7", "SQLException[22P02]", "TraceTest.names")
                .doesNotContain("Canaryname")
                .doesNotContain("\n");
    }

    @Test
    void endsWhenCausesRunInACircle() {
        IllegalStateException one = new IllegalStateException("one");
        IllegalStateException other = new IllegalStateException("other", one);
        one.initCause(other);
        assertThat(Trace.of(one)).isNotEmpty();
    }
}
