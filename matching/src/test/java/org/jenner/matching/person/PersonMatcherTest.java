package org.jenner.matching.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonMatcherTest {

    private static final String CHILD = "family=Testname given=Anna born=2020-03-05 sex=F ";

    @ParameterizedTest(name = "{0} | {1}: {2}")
    @CsvSource({
        "id=A|1, id=A|1, Same[evidence=[IDENTIFIER]]",
        "phone=5550100, phone=5550100, Same[evidence=[PHONE]]",
        "address=1TEST, address=1TEST, Same[evidence=[ADDRESS]]",
        "maiden=MAIDEN, maiden=MAIDEN, Same[evidence=[MOTHERS_MAIDEN_NAME]]",
        "phone=5550100 sex=U, phone=5550100, Same[evidence=[PHONE]]",
        "phone=5550100 given=ANNA, phone=5550100 given=ánna, Same[evidence=[PHONE]]",
        "'', '', Possible[]",
        "phone=5550100, phone=5550199, Possible[]",
        "maiden=MAIDEN, maiden=OTHER, Possible[]"
    })
    void wantsOneThingMoreThanNameAndBirthDate(String one, String other, String match) {
        assertSymmetric(CHILD + one, CHILD + other, match);
    }

    @ParameterizedTest(name = "{0} | {1}: {2}")
    @CsvSource({
        "order=1, order=2, MULTIPLE_BIRTH",
        "twin=Y, twin=N, MULTIPLE_BIRTH",
        "given=Anna, given=Berta, GIVEN_NAME",
        "born=2020-03-05, born=2020-03-06, BIRTH_DATE",
        "sex=F, sex=M, SEX"
    })
    void keepsTwinsAndNamesakesApartWhateverTheyShare(String one, String other, String conflict) {
        String shared = CHILD + "id=A|1 phone=5550100 address=1TEST maiden=MAIDEN ";
        assertSymmetric(shared + one, shared + other, "Different[conflict=" + conflict + "]");
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource({
        "family=Testname, family=Othername",
        "given=Baby Boy, given=Baby Boy",
        "given=Baby Boy, given=Anna",
        "family=Unknown, family=Unknown",
        "born=-, born=2020-03-05",
        "born=-, born=-"
    })
    void letsNeitherJoinNorPartWhatCannotBeCompared(String one, String other) {
        String shared = CHILD + "id=A|1 phone=5550100 address=1TEST maiden=MAIDEN ";
        assertSymmetric(shared + one, shared + other, "Possible[]");
    }

    private static void assertSymmetric(String one, String other, String match) {
        assertThat(PersonMatcher.compare(profile(one), profile(other))).hasToString(match);
        assertThat(PersonMatcher.compare(profile(other), profile(one))).hasToString(match);
    }

    /** The later word of a key wins; {@code -} is not known. */
    private static PersonProfile profile(String words) {
        Map<String, String> said = new HashMap<>();
        for (String word : words.replaceAll(" (?=[^ =]+( |$))", "_").split(" ")) {
            int equals = word.indexOf('=');
            said.put(word.substring(0, equals), word.substring(equals + 1).replace('_', ' '));
        }
        String born = said.getOrDefault("born", "-");
        return new PersonProfile(
                NormalizedName.of(said.get("family"), said.get("given")),
                born.equals("-") ? null : LocalDate.parse(born),
                said.getOrDefault("sex", "U").charAt(0),
                set(said.get("id")),
                set(said.get("phone")),
                set(said.get("address")),
                said.getOrDefault("maiden", ""),
                said.containsKey("twin") ? "Y".equals(said.get("twin")) : null,
                said.containsKey("order") ? Integer.valueOf(said.get("order")) : null);
    }

    private static Set<String> set(@Nullable String value) {
        return value == null ? Set.of() : Set.of(value);
    }
}
