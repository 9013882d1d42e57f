package org.jenner.registry.reference.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jenner.registry.reference.ReferenceFileException;
import org.jenner.registry.reference.jurisdiction.SearchRules.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A jurisdiction is its file, read strictly. */
class JurisdictionTest {

    private static final Path FOLDER = Path.of("..", "jurisdictions");

    @TempDir
    Path folder;

    @Test
    void readsTheExample() {
        var example = Jurisdiction.read(FOLDER, "example");
        assertThat(example.name()).isEqualTo("example");
        assertThat(example.title()).isEqualTo("Example Immunization Registry");
        assertThat(example.assigningAuthority()).isEqualTo("EXAMPLE-IIS");
        assertThat(example.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(example.messages())
                .isEqualTo(new MessageRules(List.of("2.5.1"), MessageRules.OnWarnings.AE, 1 << 20, 1));
        assertThat(example.forecast()).isEqualTo(new ForecastRules("CDC/ACIP"));
        assertThat(example.consent()).isEqualTo(new ConsentRules(ConsentRules.ObjectionAnswer.NONE));
        assertThat(example.protection()).isEqualTo(new ProtectionRules("Y", ProtectionRules.Scope.PERSON));
        assertThat(example.search())
                .isEqualTo(new SearchRules(
                        10,
                        List.of(
                                Set.of(Element.FAMILY_NAME, Element.GIVEN_NAME, Element.BIRTH_DATE),
                                Set.of(Element.IDENTIFIER, Element.BIRTH_DATE),
                                Set.of(Element.IDENTIFIER, Element.FAMILY_NAME, Element.GIVEN_NAME)),
                        new PageSearchRules(
                                20,
                                2,
                                30,
                                Duration.ofSeconds(6),
                                List.of(
                                        Set.of(Element.FAMILY_NAME, Element.BIRTH_DATE),
                                        Set.of(Element.GIVEN_NAME, Element.BIRTH_DATE),
                                        Set.of(Element.IDENTIFIER)))));
        assertThat(example.sessions())
                .isEqualTo(new SessionRules(Duration.ofMinutes(15), Duration.ofHours(12), Duration.ofHours(72)));
    }

    @ParameterizedTest(name = "{0} -> {1}: line {2}, {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name: example|name: other|3|name must be the name of its folder, example",
                "title: Example Immunization Registry|title: \" \"|4|title is empty",
                "title: Example Immunization Registry|title: 12|4|title 12 must be text: put it in quotes",
                "title: Example Immunization Registry|title:|4|title must be text",
                "title: Example Immunization Registry|title: [a]|4|title must be text",
                "title: Example|titel: Example|3|title is missing",
                "time-zone: America/New_York|time-zone: Mars/Olympus|6|time-zone is no name of a time zone",
                "time-zone: America/New_York|time-zone: -05:00|6|time-zone",
                "time-zone: America/New_York|timezone: America/New_York|3|time-zone is missing",
                "time-zone: America/New_York|time-zone: America/New_York\\ncolour: red|7|colour is not known",
                "time-zone: America/New_York|time-zone: America/New_York\\ntitle: Two|7|title stands twice",
                "  future-days: 1|  future-days: 1\\n  retries: 3|13|messages.retries is not known",
                "  future-days: 1||9|messages.future-days is missing",
                "future-days: 1|future-days: 2|12|messages.future-days must be a whole number from 0 to 1",
                "future-days: 1|future-days: one|12|messages.future-days must be a whole number from 0 to 1",
                "future-days: 1|future-days: \"1\"|12|messages.future-days must be a whole number from 0 to 1",
                "future-days: 1|future-days: 99999999999|12|messages.future-days must be a whole number from 0 to 1",
                "size-limit: 1048576|size-limit: 1|11|messages.size-limit must be a whole number from 10000 to 50000000",
                "versions: [\"2.5.1\"]|versions: [2.4]|9|messages.versions 2.4 must be text: put it in quotes",
                "versions: [\"2.5.1\"]|versions: [\"2.5.1\", \"2.3.1\"]|9|no other version is taken yet",
                "versions: [\"2.5.1\"]|versions: [\"2.5.1\", \"2.5.1\"]|9|messages.versions must be",
                "versions: [\"2.5.1\"]|versions: []|9|messages.versions must be a list that is not empty",
                "versions: [\"2.5.1\"]|versions: 2.5.1|9|messages.versions must be a list that is not empty",
                "warnings: AE|warnings: AR|10|messages.acknowledgment-on-warnings 'AR' must be one of AE, AA",
                "schedule: CDC/ACIP|schedule: ''|15|forecast.schedule is empty",
                "objection-answer: none|objection-answer: hidden|18|consent.objection-answer 'hidden' must be one of none, not-viewable",
                "indicator: Y|indicator: yes|21|protection.indicator yes must be text: put it in quotes",
                "indicator: Y|indicator: X|21|protection.indicator must be Y or N",
                "covers: person|covers: all|22|protection.covers 'all' must be one of person, source",
                "maximum-candidates: 10|maximum-candidates: 0|25|search.maximum-candidates must be a whole number from 1 to 100",
                "[family-name, given-name, birth-date]|identifier|27|search.minimum-elements must be a list that is not empty",
                "[family-name, given-name, birth-date]|[mrn]|27|search.minimum-elements knows no element 'mrn'",
                "[family-name, given-name, birth-date]|[identifier]|27|search.minimum-elements has a list that finds nobody",
                "[family-name, given-name, birth-date]|[family-name, birth-date]|27|search.minimum-elements has a list that finds nobody",
                "most-people: 20|most-people: 0|31|search.page.most-people must be a whole number from 1 to 100",
                "shortest-name-part: 2|shortest-name-part: 6|32|search.page.shortest-name-part must be a whole number from 1 to 5",
                "searches-at-once: 30|searches-at-once: 0|33|search.page.searches-at-once must be a whole number from 1 to 1000",
                "for-one-more: 6|for-one-more: 4000|34|search.page.seconds-for-one-more must be a whole number from 1 to 3600",
                "[given-name, birth-date]|[given-name]|36|search.page.minimum-elements has a list that cannot be searched by",
                "[given-name, birth-date]|[birth-date]|36|search.page.minimum-elements has a list that cannot be searched by",
                "[given-name, birth-date]|[identifier, phone]|36|search.page.minimum-elements has a list that cannot be searched by",
                "authority: EXAMPLE-IIS|authority: EXAMPLE IIS|5|assigning-authority must be 1 to 20 letters",
                "protection:\\n  indicator: Y\\n  covers: person|protection: none|20|protection must hold keys and values",
                "consent:|? [a]\\n: b\\nconsent:|17|a key must be a word",
                "title: Example|title: !!java.net.URL [http://localhost]\\nx: y|4|is no YAML: Global tag is not allowed",
                "title: Example|\"title: Example|9|is no YAML"
            })
    void refuses(String text, String instead, int line, String complaint) throws IOException {
        var file = copy();
        var before = Files.readString(file);
        assertThat(before).contains(plain(text));
        Files.writeString(
                file, before.replaceFirst(Pattern.quote(plain(text)), Matcher.quoteReplacement(plain(instead))));
        assertThatExceptionOfType(ReferenceFileException.class)
                .isThrownBy(() -> Jurisdiction.read(folder, "example"))
                .satisfies(e -> {
                    assertThat(e.file()).isEqualTo(file.toString());
                    assertThat(e.line()).hasValue(line);
                    assertThat(e.reason())
                            .contains(complaint == null ? "" : complaint)
                            .hasLineCount(1);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "- a", "just words", "\t", "a: b\n---\nc: d", "title: &a [*a]", "a: &b {c: d}\ne: [*b, *b]"})
    void refusesAFileThatIsNoMapping(String content) throws IOException {
        Files.writeString(copy(), content);
        assertThatExceptionOfType(ReferenceFileException.class)
                .isThrownBy(() -> Jurisdiction.read(folder, "example"))
                .withMessageContaining("jurisdiction.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "", "..", "../example", "Example", "/etc"})
    void refusesANameThatIsNotThere(String name) throws IOException {
        copy();
        assertThatExceptionOfType(ReferenceFileException.class)
                .isThrownBy(() -> Jurisdiction.read(folder, name))
                .withMessage(folder + ": holds no jurisdiction '" + name + "'; it holds: example");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThatExceptionOfType(ReferenceFileException.class)
                .isThrownBy(() -> Jurisdiction.read(folder.resolve("none"), "example"))
                .withMessageContaining("holds no jurisdiction 'example'");
        assertThatExceptionOfType(ReferenceFileException.class)
                .isThrownBy(() -> Jurisdiction.read(folder, "example"))
                .withMessageContaining("it holds: none");
    }

    @ParameterizedTest(name = "PD1-12 ''{1}'' where {0} protects: {2}")
    @CsvSource({
        "Y, Y, true",
        "Y, N, false",
        "Y, '', false",
        "Y, ' Y ', true",
        "N, N, true",
        "N, Y, false",
        "N, '', false"
    })
    void readsTheIndicatorInItsSense(String indicator, String sent, boolean protects) {
        assertThat(new ProtectionRules(indicator, ProtectionRules.Scope.PERSON).protects(sent))
                .isEqualTo(protects);
    }

    @Test
    void knowsWhatIsEnoughToSearch() {
        var search = Jurisdiction.read(FOLDER, "example").search();
        assertThat(search.isEnough(Set.of(Element.IDENTIFIER))).isFalse();
        assertThat(search.isEnough(Set.of(Element.IDENTIFIER, Element.BIRTH_DATE)))
                .isTrue();
        assertThat(search.isEnough(Set.of(Element.FAMILY_NAME, Element.GIVEN_NAME, Element.BIRTH_DATE, Element.SEX)))
                .isTrue();
        assertThat(search.isEnough(Set.of(Element.FAMILY_NAME, Element.BIRTH_DATE, Element.PHONE)))
                .isFalse();
        assertThat(search.isEnough(Set.of())).isFalse();
    }

    /** What the file may hold and what its page explains must not drift apart. */
    @Test
    void everyKeyIsExplained() throws IOException {
        var page = Files.readString(FOLDER.resolve("README.md"));
        assertThat(List.of(
                        "name",
                        "title",
                        "assigning-authority",
                        "time-zone",
                        "messages.versions",
                        "messages.acknowledgment-on-warnings",
                        "messages.size-limit",
                        "messages.future-days",
                        "forecast.schedule",
                        "consent.objection-answer",
                        "protection.indicator",
                        "protection.covers",
                        "search.maximum-candidates",
                        "search.minimum-elements",
                        "search.page.most-people",
                        "search.page.shortest-name-part",
                        "search.page.searches-at-once",
                        "search.page.seconds-for-one-more",
                        "search.page.minimum-elements"))
                .allSatisfy(key -> assertThat(page).containsPattern("(?m)^\\|.*\\b" + key + "[ ,|]"));
        for (Element element : Element.values()) {
            assertThat(page).contains("`" + element.word() + "`");
        }
    }

    private Path copy() throws IOException {
        var copy = Files.createDirectories(folder.resolve("example")).resolve(Jurisdiction.FILE);
        Files.writeString(copy, Files.readString(FOLDER.resolve("example").resolve(Jurisdiction.FILE)));
        return copy;
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\\n", "\n");
    }
}
