package org.jenner.matching.linkage.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jenner.matching.linkage.Answer;
import org.jenner.matching.linkage.BirthDate;
import org.jenner.matching.linkage.Demographics;
import org.jenner.matching.linkage.IdentifierKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairFileTest {

    private static final String PAIR = """
            TEST: S-7:TOLD_AGAIN
            EXPECT: Possible Match
            PATIENT A: nameFirst=Anna,birthDate=20200305,birthOrder=2,ssn=17,
            PATIENT B: nameFirst=Berta,birthType=2
            """;

    @TempDir
    Path folder;

    private List<LabelledPair> read(String text) throws IOException, PairFileException {
        return PairFile.read(Files.writeString(folder.resolve("pairs.txt"), text));
    }

    @Test
    void readsPairs() throws IOException, PairFileException {
        List<LabelledPair> pairs = read(PAIR + "\n" + PAIR.replace("S-7:TOLD_AGAIN", "D-8"));

        assertThat(pairs).hasSize(2);
        LabelledPair pair = pairs.getFirst();
        assertThat(pair.number()).isEqualTo(7);
        assertThat(pair.expected()).isEqualTo(Answer.POSSIBLE);
        assertThat(pair.a().name().given()).isEqualTo("Anna");
        assertThat(pair.a().birth().date()).isEqualTo(new BirthDate(2020, 3, 5));
        assertThat(pair.b().birth().multiple()).isTrue();
        assertThat(pair.b().identifiers()).isEmpty();
    }

    @Test
    void takesWhatTheFormSaysOfAuthoritiesAndSeveralHomes() throws IOException, PairFileException {
        Demographics said = read(PAIR.replace(
                        "birthDate=20200305,birthOrder=2",
                        "birthDate=2020-03-05,birthOrder=second,mrns=5-V27,address2City=Old,nameLastHyph=Wood,race=X"))
                .getFirst()
                .a();

        assertThat(said.birth()).isEqualTo(new Demographics.Birth(new BirthDate(2020, 3, 5), null, null));
        assertThat(said.identifiers()).contains(new Demographics.Identifier(IdentifierKind.RECORD_NUMBER, "5", "V27"));
        assertThat(said.addresses()).extracting(Demographics.Address::city).contains("Old");
        assertThat(said.name().otherFamily()).isEmpty();
        assertThat(read(PAIR.replace("20200305", "2020o305"))
                        .getFirst()
                        .a()
                        .birth()
                        .date())
                .isNull();
    }

    @Test
    void readsPairsWithoutALabel() throws IOException, PairFileException {
        assertThat(read(PAIR.replace("EXPECT: Possible Match\n", "")).getFirst().expected())
                .isNull();
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            PATIENT B: | PATIENT C: | :4: expected TEST:, EXPECT:, PATIENT A: or PATIENT B:
            PATIENT B: | PATIENT A: | :4: PATIENT A: is there twice in one block
            EXPECT: Possible Match | PATIENT B: ssn=1 | :4: PATIENT B: is there twice in one block
            Possible Match | Perhaps | :2: EXPECT is none of Match, Possible Match and Not a Match
            S-7 | seven | :1: TEST needs letters and a number
            nameFirst=Berta | nameFist=Berta | :4: there is no key nameFist
            nameFirst=Berta | Berta | :4: a part between commas has no =
            birthType=2 | nameFirst=Otto | :4: the key nameFirst is there twice
            """)
    void tellsFileAndLineOfWhatIsWrong(String from, String to, String message) {
        assertThat(PAIR).contains(from);
        assertThatThrownBy(() -> read(PAIR.replace(from, to)))
                .isInstanceOf(PairFileException.class)
                .hasMessageStartingWith(folder.resolve("pairs.txt") + message);
    }

    @Test
    void tellsOfABlockThatIsNotWhole() {
        assertThatThrownBy(() -> read(PAIR.substring(0, PAIR.indexOf("PATIENT B"))))
                .hasMessageEndingWith("the block that ends here has no line PATIENT B:");
        assertThatThrownBy(() -> read("\n\n")).hasMessageEndingWith("there are no pairs in it");
        assertThatThrownBy(() -> PairFile.read(folder.resolve("none.txt")))
                .hasMessage(folder.resolve("none.txt") + ": there is no such file");
        assertThatThrownBy(() -> PairFile.read(Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xFF, 0})))
                .hasMessageEndingWith("this is no text in UTF-8");
    }
}
