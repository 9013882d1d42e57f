package org.jenner.matching.linkage.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.jenner.matching.linkage.BirthDate;
import org.jenner.matching.linkage.Demographics;
import org.jenner.matching.linkage.Profile;
import org.junit.jupiter.api.Test;

class BlocksTest {

    private static Profile person(String given, String family, int year) {
        return Profile.of(new Demographics(
                new Demographics.Name(given, "", family, "", "", ""),
                new Demographics.Birth(new BirthDate(year, 3, 5), null, null),
                'U',
                List.of(),
                List.of(),
                List.of(),
                new Demographics.Family("", "", "")));
    }

    @Test
    void givesEachPairOnce() {
        List<Profile> profiles =
                List.of(person("Anna", "Testo", 2020), person("Otto", "Quagga", 1990), person("Anna", "Tesdo", 2020));

        assertThat(Blocks.pairs(profiles)).containsExactly(new Blocks.Pair(0, 2));
    }

    @Test
    void passesOverKeysOfTooMany() {
        assertThat(Blocks.pairs(Collections.nCopies(201, person("Anna", "Testo", 2020))))
                .isEmpty();
    }
}
