package org.jenner.matching.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchCommandTest {

    private static final Path SHARED = Path.of("../../shared/matching");
    private static final Pattern LAST =
            Pattern.compile("agreement (\\d\\.\\d{3}), (\\d+) different called match, (\\d+) pairs");
    private static final Pattern FEBRL = Pattern.compile("F1 (\\d\\.\\d{4})");

    @TempDir
    Path folder;

    private record Ran(int code, String out, String err) {
        String lastLine() {
            return out.lines().reduce("", (before, line) -> line);
        }
    }

    private static Ran run(Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] args = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            args[i] = words[i].toString();
        }
        int code = MatchCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Path own() throws URISyntaxException {
        return Path.of(
                MatchCommandTest.class.getResource("/pairs/own-pairs.txt").toURI());
    }

    private static Path shared(String name) {
        Path file = SHARED.resolve(name);
        assumeTrue(Files.isRegularFile(file), "the public pairs and records are not here: " + file.toAbsolutePath());
        return file;
    }

    private static void assertAgrees(Ran ran, double least, int pairs) {
        assertThat(ran.code()).as(ran.err()).isZero();
        Matcher last = LAST.matcher(ran.lastLine());
        assertThat(last.matches()).as(ran.out()).isTrue();
        assertThat(Double.parseDouble(last.group(1))).as(ran.out()).isGreaterThanOrEqualTo(least);
        assertThat(last.group(2)).as("different called match").isEqualTo("0");
        assertThat(last.group(3)).isEqualTo(String.valueOf(pairs));
    }

    @Test
    void whatIsShippedDecidesPairsOfOurOwn() throws URISyntaxException {
        assertAgrees(run("test", own()), 0.90, 72);
    }

    @Test
    void trainsWithoutThePartItTests() throws URISyntaxException {
        assertAgrees(run("test", own(), "--folds", "4"), 0.90, 72);
    }

    @Test
    void publicPairsByWeightsTrainedWithoutThem() {
        assertAgrees(run("test", shared("aira-pairs.txt"), "--folds", "5"), 0.85, 1666);
    }

    @Test
    void publicPairsByWhatIsShipped() {
        assertAgrees(run("test", shared("aira-pairs.txt")), 0.90, 1666);
    }

    @Test
    void whatIsShippedIsWhatTrainingMakes() throws IOException {
        Path weights = folder.resolve("weights.tsv");

        Ran ran = run("train", shared("aira-pairs.txt"), "--to", weights);

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(weights)
                .hasContent(Files.readString(Path.of("src/main/resources/org/jenner/matching/linkage/weights.tsv")));
    }

    @Test
    void findsThePeopleOfFebrl() {
        Ran ran = run("febrl", shared("febrl/dataset3.csv"));

        assertThat(ran.code()).as(ran.err()).isZero();
        Matcher f1 = FEBRL.matcher(ran.out());
        assertThat(f1.find()).as(ran.out()).isTrue();
        assertThat(Double.parseDouble(f1.group(1))).isGreaterThanOrEqualTo(0.99);
        assertThat(ran.lastLine()).contains("pairs compared a CPU-second");
    }

    @Test
    void trainsByLabelsAndWithoutThem() throws IOException, URISyntaxException {
        Path unlabelled = Files.writeString(
                folder.resolve("unlabelled.txt"), Files.readString(own()).replaceAll("(?m)^EXPECT.*\n", ""));
        Path labelled = folder.resolve("labelled.tsv");
        Path again = folder.resolve("again.tsv");
        Path without = folder.resolve("without.tsv");

        assertThat(run("train", own(), "--to", labelled).out()).contains("own-pairs.txt: 72 labelled pairs");
        assertThat(run("train", own(), "--to", again).code()).isZero();
        assertThat(run("train", unlabelled, "--to", without).out()).contains("unlabelled.txt: 72 pairs without labels");

        assertThat(again).hasSameTextualContentAs(labelled);
        assertAgrees(run("test", own(), "--weights", labelled), 0.90, 72);
        // Without labels households look like people, which the guards know better.
        assertAgrees(run("test", own(), "--weights", without), 0.50, 72);
    }

    @Test
    void explainsWhatDiffers() throws IOException, URISyntaxException {
        Path wrong = Files.writeString(
                folder.resolve("wrong.txt"), Files.readString(own()).replace("EXPECT: Match", "EXPECT: Not a Match"));

        Ran ran = run("test", wrong, "--explain");

        assertThat(ran.out())
                .contains("S-1:TOLD_AGAIN: expected DIFFERENT", "birth date               the same", "MATCH by ")
                .doesNotContain("Testville");
        assertThat(ran.lastLine()).doesNotContain(" 0 different called match");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            dance | 'match dance' is no command; say 'match train FILE...', 'match test FILE', 'match febrl FILE' or
            test | expected one file; say 'match test FILE
            test none.txt | none.txt: there is no such file
            test none.txt --fold 5 | unknown option --fold; known are --explain --folds --weights
            test none.txt --folds | the option --folds needs a value
            test none.txt --folds 5 --folds 6 | the option --folds is given twice
            test none.txt --folds 5 --weights a | --folds trains its own weights: give --weights or --folds
            test OWN --folds 1 | --folds must be 2 to 100
            test OWN --folds five | --folds 'five' is no number
            test OWN --weights none.tsv | none.tsv: there is no such file
            train | expected files of pairs; say 'match train FILE... --to FILE'
            train OWN | where to write the weights is missing
            train OWN --to . | .: it cannot be written
            febrl OWN | own-pairs.txt:1: expected the columns rec_id
            febrl none.csv | none.csv: there is no such file
            """, quoteCharacter = '"')
    void saysWhatIsWrong(String words, String message) throws URISyntaxException {
        Ran ran = run((Object[]) words.replace("OWN", own().toString()).split(" "));

        assertThat(ran.code()).isEqualTo(MatchCommand.BAD_INPUT);
        assertThat(ran.err()).contains(message).hasLineCount(1);
    }

    @Test
    void saysWhenThereIsNothingToLearnOrCompare() throws IOException {
        Path file = Files.writeString(folder.resolve("few.txt"), """
                TEST: S-1
                EXPECT: Match
                PATIENT A: nameFirst=Anna
                PATIENT B: nameFirst=Anna
                """);
        assertThat(run("train", file, "--to", folder.resolve("w")).err())
                .isEqualTo("the pairs are not enough to learn from: labels need pairs of all three answers\n");
        Files.writeString(file, Files.readString(file).replace("EXPECT: Match\n", ""));
        assertThat(run("train", file, "--to", folder.resolve("w")).err())
                .isEqualTo("the pairs are not enough to learn from: there are too few pairs to learn from\n");
        assertThat(run("test", file).err()).endsWith("no pair has a line EXPECT: to compare with\n");
    }

    @Test
    void helps() {
        assertThat(run("help").out()).contains("match train", "match test", "match febrl");
    }
}
