package org.jenner.matching.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateKeysTest {

    private static final String CHILD =
            "given=Anna family=Testo born=20200305 ssn=512683391 home=12_Main_St,Old,12345 phone=5550101234 ";

    /** What changes in a life, and what slips. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "family=Quagga",
                "given=Otto",
                "born=20200503",
                "born=19991231",
                "given=Testo family=Anna",
                "home=1_Oak_Ln,New,54321 phone=4442223334 ssn=",
                "family=Quagga ssn= phone= home=",
                "born=20200503 ssn= phone= home="
            })
    void findsThemAgain(String changed) {
        assertThat(Collections.disjoint(
                        CandidateKeys.of(Said.profile(CHILD)), CandidateKeys.of(Said.profile(CHILD + changed))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "given=Otto family=Quagga born=20110928 ssn=731150248 home=1_Oak_Ln,New,54321 phone=4442223334",
                "given=Otto family= born= ssn= home= phone="
            })
    void findsNoStrangers(String stranger) {
        assertThat(Collections.disjoint(
                        CandidateKeys.of(Said.profile(CHILD)), CandidateKeys.of(Said.profile(CHILD + stranger))))
                .isTrue();
    }
}
