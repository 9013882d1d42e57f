package org.jenner.registry.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.seal.PublicNumbers.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicNumbersTest {

    @TempDir
    private Path folder;

    private PublicNumbers numbers(String file) {
        return new PublicNumbers(MasterKey.in(folder.resolve(file)));
    }

    @Test
    void areTheSameAtEveryStart() {
        String first = numbers("key").of(Environment.PRODUCTION, Kind.DOSE, 4711);

        assertThat(first).matches("[0-9a-f]{16}");
        assertThat(numbers("key").of(Environment.PRODUCTION, Kind.DOSE, 4711)).isEqualTo(first);
    }

    @Test
    void cannotBeCountedThroughWithoutTheKey() {
        assertThat(numbers("another").of(Environment.PRODUCTION, Kind.DOSE, 4711))
                .isNotEqualTo(numbers("key").of(Environment.PRODUCTION, Kind.DOSE, 4711));
    }

    @Test
    void standForOneNumberOfOneKindInOneEnvironment() {
        PublicNumbers numbers = numbers("key");
        Set<String> seen = new HashSet<>();
        for (Environment environment : Environment.values()) {
            for (Kind kind : Kind.values()) {
                for (long number = 1; number <= 100; number++) {
                    seen.add(numbers.of(environment, kind, number));
                }
            }
        }
        assertThat(seen).hasSize(Environment.values().length * Kind.values().length * 100);
    }
}
