package org.jenner.registry.exchange.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jenner.registry.record.link.PersonCandidate;
import org.jenner.registry.record.link.PersonCandidate.Confidence;
import org.jenner.registry.record.link.PersonQuery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryOutcomeTest {

    /** {@code 1!} is certain, {@code 2?} possible, in angles withheld. */
    @ParameterizedTest(name = "{0} asked of {1}: {2}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "HISTORY, 1!, One[person=1]",
                "EVALUATED_HISTORY, 1!, One[person=1]",
                "HISTORY, 1! 2? 3? 4?, One[person=1]",
                "HISTORY, 1?, Candidates[persons=[1]]",
                "HISTORY, 1? 2?, \"Candidates[persons=[1, 2]]\"",
                "HISTORY, 1! 2!, \"Candidates[persons=[1, 2]]\"",
                "HISTORY, 1? 2? 3?, TooMany[]",
                "EVALUATED_HISTORY, 1?, None[]",
                "EVALUATED_HISTORY, 1! 2!, None[]",
                "EVALUATED_HISTORY, 1? 2? 3?, TooMany[]",
                "HISTORY, '', None[]",
                "EVALUATED_HISTORY, '', None[]",
                "HISTORY, <1!>, Withheld[person=1]",
                "EVALUATED_HISTORY, <1!>, Withheld[person=1]",
                "HISTORY, <1?>, None[]",
                "HISTORY, <1!> <2!>, None[]",
                "HISTORY, <1!> 2!, One[person=2]"
            })
    void followsTheTable(RequestProfile profile, String found, String outcome) {
        List<PersonCandidate> visible = new ArrayList<>();
        List<PersonCandidate> withheld = new ArrayList<>();
        Arrays.stream(found.replace("'", "").split(" "))
                .filter(word -> !word.isEmpty())
                .forEach(word -> (word.startsWith("<") ? withheld : visible).add(candidate(word)));

        assertThat(QueryOutcome.of(query(profile), visible, withheld)).hasToString(outcome);
    }

    private static PersonCandidate candidate(String word) {
        String bare = word.replaceAll("[<>]", "");
        long person = Long.parseLong(bare.substring(0, bare.length() - 1));
        return new PersonCandidate(person, bare.endsWith("!") ? Confidence.CERTAIN : Confidence.POSSIBLE);
    }

    private static ImmunizationQuery query(RequestProfile profile) {
        PersonQuery person = new PersonQuery(0, List.of(), null, null, null, null, null, null, null, null);
        return new ImmunizationQuery(profile, "T", person, 2);
    }
}
