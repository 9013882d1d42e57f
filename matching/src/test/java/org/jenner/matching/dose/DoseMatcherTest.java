package org.jenner.matching.dose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 45 is the unspecified form of 08 and 43. */
class DoseMatcherTest {

    private static final DoseMatcher MATCHER = new DoseMatcher(
            (one, other) -> one.equals("45") && Set.of("08", "43").contains(other)
                    || other.equals("45") && Set.of("08", "43").contains(one));

    /** Patient source, organization, given here (wholly or in part), told from elsewhere, or refused, CVX, NDC, day, lot. */
    @ParameterizedTest(name = "{0} | {1}: {2}")
    @CsvSource({
        "1 1 here 08 - 2020-03-05 L1, 2 2 told 08 - 2020-03-05 -, true",
        "1 1 here 08 - 2020-03-05 L1, 2 2 told 08 - 2020-03-05 L1, true",
        "1 1 here 08 - 2020-03-05 L1, 2 2 told 45 - 2020-03-05 -, true",
        "1 1 told 08 - 2020-03-05 -, 2 2 told 45 - 2020-03-05 -, true",
        "1 1 refused 08 - 2020-03-05 -, 2 2 refused 08 - 2020-03-05 -, true",
        // What one chart says twice is two events.
        "1 1 told 08 - 2020-03-05 -, 1 1 told 08 - 2020-03-05 -, false",
        "1 1 here 08 - 2020-03-05 L1, 2 2 told 08 - 2020-03-05 L2, false",
        "1 1 here 08 - 2020-03-05 L1, 2 2 told 43 - 2020-03-05 -, false",
        "1 1 here 08 - 2020-03-05 L1, 2 2 told 08 - 2020-03-06 -, false",
        "1 1 here 08 - 2020-03-05 L1, 2 2 told 08 - - -, false",
        "1 1 told 08 - - -, 2 2 told 08 - - -, false",
        "1 1 here 08 - 2020-03-05 -, 2 2 refused 08 - 2020-03-05 -, false",
        "1 1 here 08 - 2020-03-05 L1, 2 2 partial 08 - 2020-03-05 -, false",
        "1 1 partial 08 - 2020-03-05 L1, 2 2 partial 08 - 2020-03-05 -, true",
        // One organization gave both: two products are two doses.
        "1 1 here 08 - 2020-03-05 -, 2 1 here 08 - 2020-03-05 -, true",
        "1 1 here 08 N1 2020-03-05 -, 2 1 here 08 N1 2020-03-05 -, true",
        "1 1 here 08 N1 2020-03-05 -, 2 1 here 08 N2 2020-03-05 -, false",
        "1 1 here 08 - 2020-03-05 -, 2 1 here 45 - 2020-03-05 -, false",
        "1 1 here 08 - 2020-03-05 -, 2 1 told 45 - 2020-03-05 -, true"
    })
    void tellsOneEventFromTwo(String one, String other, boolean same) {
        assertThat(MATCHER.sameEvent(profile(one), profile(other))).isEqualTo(same);
        assertThat(MATCHER.sameEvent(profile(other), profile(one))).isEqualTo(same);
    }

    private static DoseProfile profile(String words) {
        String[] word = words.split(" ");
        String day = known(word[5]);
        String lot = known(word[6]);
        return new DoseProfile(
                Long.parseLong(word[0]),
                Long.parseLong(word[1]),
                word[2].equals("refused") ? "RE" : word[2].equals("partial") ? "PA" : "CP",
                word[2].equals("here") || word[2].equals("partial"),
                word[3],
                known(word[4]),
                day == null ? null : LocalDate.parse(day),
                lot == null ? Set.of() : Set.of(lot));
    }

    private static @Nullable String known(String word) {
        return word.equals("-") ? null : word;
    }
}
