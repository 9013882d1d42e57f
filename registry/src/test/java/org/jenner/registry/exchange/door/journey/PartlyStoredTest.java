package org.jenner.registry.exchange.door.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jenner.registry.exchange.held.HeldList;
import org.jenner.registry.exchange.held.HeldRelease;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.testing.OpenRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with part of a message costs that part, and is said; the rest is stored. */
class PartlyStoredTest {

    private static final Path CODES = Path.of("..", "codesets");
    private static final Dose SOUND = Dose.given("S1", "08", "20250310");

    private static int children;

    @RegisterExtension
    static final OpenRegistry registry =
            new OpenRegistry(Clock.fixed(Instant.parse("2026-03-10T18:00:00Z"), ZoneOffset.UTC), null);

    private Clinic clinic;
    private Patient child;

    @BeforeEach
    void aClinicWithAChild() {
        children++;
        clinic = Clinic.live(registry, "Clinic " + children);
        child = Patient.of(
                "M" + children, "Testpart" + "abcdefghijklmnopqrstuvwxyz".charAt(children), "Child", "20250105", "F");
    }

    private List<String> doses() {
        return clinic.asks("Z34", child).doses();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "20; 20241231; RXA^2^3 101/1",
                "20; 20260312; RXA^2^3 101/1",
                "20; 20250231; RXA^2^3 102/2",
                "20; ''; RXA^2^3 101/7",
                "''; 20250310; RXA^2^5 101/7",
                "999; 20250310; RXA^2^5^1^1 999/3"
            })
    void aDoseThatCannotBe(String cvx, String day, String error) {
        Answer answer = clinic.tells(child, SOUND, Dose.given("B1", cvx, day));
        assertThat(answer.verdict()).isEqualTo("AE; " + error);
        assertThat(doses()).containsExactly("08 20250310");
    }

    @Test
    void aMessageThatIsCutOff() {
        String whole = clinic.submission(child, SOUND, Dose.given("C1", "20", "20250311"));
        Answer answer = clinic.sends(whole.substring(0, whole.indexOf("|20250311")));
        assertThat(answer.verdict()).isEqualTo("AE; RXA^2^5 101/7; RXA^2^3 101/7");
        assertThat(doses()).containsExactly("08 20250310");
    }

    @Test
    void aLineBreakInAComment() {
        String whole = clinic.submission(child, SOUND, Dose.given("L1", "20", "20250311"));
        Answer answer = clinic.sends(whole + "NTE|1||given in the\rleft arm\r");
        assertThat(answer.verdict()).isEqualTo("AE");
        assertThat(answer.errors("W")).containsExactly("NTE^1 100/8");
        assertThat(doses()).containsExactly("08 20250310", "20 20250311");
    }

    @Test
    void aLineBreakInAnAddress() {
        Answer answer =
                clinic.sends(clinic.submission(child, SOUND).replace(" Test St^^Testville", " Test St\rTestville"));
        assertThat(answer.verdict()).isEqualTo("AE; PID^1 100/8; NK1^1 100/8");
        assertThat(doses()).containsExactly("08 20250310");
    }

    /** Whether it was given, and whether it is to be deleted, may have stood behind the break. */
    @Test
    void aLineBreakInAVaccination() {
        String whole = clinic.submission(child, SOUND, Dose.given("B1", "20", "20250311"));
        Answer answer = clinic.sends(whole.replace("|LOTB1|", "|LOT\rB1|"));
        assertThat(answer.verdict()).isEqualTo("AE; RXA^2 100/8");
        assertThat(answer.text()).contains("this vaccination was not stored");
        assertThat(doses()).containsExactly("08 20250310");
    }

    @Test
    void aVaccineThatNobodyKnowsWaitsUntilTheTableDoes(@TempDir Path folder) throws Exception {
        String message = clinic.submission(child, SOUND, Dose.given("U1", "777", "20250311"));
        assertThat(clinic.sends(message).verdict()).isEqualTo("AE; RXA^2^5^1^1 103/5");
        assertThat(clinic.sends(message).verdict()).as("again").isEqualTo("AE; RXA^2^5^1^1 103/5");
        assertThat(doses()).containsExactly("08 20250310");
        assertThat(held("released_at is null")).containsExactly("UNKNOWN_CVX RXA^2^5^1^1 777");
        registry.restart(codesWith777(folder));
        assertThat(clinic.sends(message).verdict()).isEqualTo("AA");
        assertThat(doses()).containsExactly("08 20250310", "777 20250311");
        assertThat(held("released_at is null")).isEmpty();
        assertThat(held("released_at is not null")).hasSize(1);
        registry.restart(CodeSets.load(CODES));
    }

    @Test
    void whatWaitsRunsAgainByItselfOnceTheTableHasTheCode(@TempDir Path folder) throws Exception {
        clinic.tells(child, SOUND, Dose.given("U1", "777", "20250311"));
        String second =
                clinic.submission(child, Dose.given("U2", "777", "20250511"), Dose.given("U3", "778", "20250511"));
        clinic.sends(second);
        clinic.sends(second);
        assertThat(held("released_at is null"))
                .containsExactlyInAnyOrder("UNKNOWN_CVX RXA^1^5^1^1 777", "UNKNOWN_CVX RXA^2^5^1^1 778");
        assertThat(groups())
                .containsExactly("UNKNOWN_CVX 777 1 patients 2 messages", "UNKNOWN_CVX 778 1 patients 1 messages");
        registry.restart(codesWith777(folder));
        HeldRelease.Report planned = HeldRuns.of(registry).run(true, _ -> {});
        assertThat(planned).isEqualTo(new HeldRelease.Report(1, 2, 0, 1));
        assertThat(doses()).containsExactly("08 20250310");
        List<HeldRelease.Report> told = new ArrayList<>();
        assertThat(HeldRuns.of(registry).run(false, told::add)).isEqualTo(new HeldRelease.Report(1, 2, 1, 1));
        assertThat(told).hasSize(1);
        assertThat(doses()).containsExactly("08 20250310", "777 20250311", "777 20250511");
        assertThat(groups()).containsExactly("UNKNOWN_CVX 778 1 patients 1 messages");
        assertThat(HeldRuns.of(registry).run(false, _ -> {})).as("again").isEqualTo(new HeldRelease.Report(0, 0, 0, 1));
        assertThat(clinic.sends(second).verdict())
                .as("what still waits is still told")
                .isEqualTo("AE; RXA^2^5^1^1 103/5");
        registry.restart(CodeSets.load(CODES));
    }

    /** All that waits for a code in production; the other tests leave nothing behind that does. */
    private static List<String> groups() {
        return registry.database().production().reading(HeldList::read).stream()
                .filter(group -> group.reason().equals("UNKNOWN_CVX"))
                .map(group -> group.reason() + " " + group.code() + " " + group.patients() + " patients "
                        + group.messages() + " messages")
                .toList();
    }

    @Test
    void aPatientUnderReviewWaitsOnce() throws Exception {
        clinic.tells(child, SOUND);
        Patient other = Patient.of(child.mrn(), "Testsuccessor", "Other", "20230909", "M");
        clinic.tells(other, Dose.given("X1", "20", "20240310"));
        clinic.tells(other, Dose.given("X2", "20", "20240511"));
        assertThat(held("released_at is null")).containsExactly("IDENTIFIER_REUSED PID^1^3 ");
        assertThat(held("released_at is null and cardinality(messages) = 2")).hasSize(1);
    }

    private List<String> held(String condition) throws Exception {
        return RecordTables.column(
                registry,
                "production",
                "select reason || ' ' || location || ' ' || detail from held where source_key like '"
                        + clinic.authority() + "|%' and " + condition);
    }

    private static CodeSets codesWith777(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(CODES)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Path cvx = folder.resolve("cvx.tsv");
        Files.writeString(
                cvx, Files.readString(cvx) + "777\tTest vaccine\ttest vaccine\tactive\tvaccine\t\t2026-03-11\n");
        return CodeSets.load(folder);
    }

    @Test
    void oneOrderNumberOnThreeDoses() {
        Answer answer = clinic.tells(
                child,
                Dose.given("N1", "08", "20250310"),
                Dose.given("N1", "20", "20250310"),
                Dose.given("N1", "10", "20250310"));
        assertThat(answer.verdict()).isEqualTo("AE");
        assertThat(answer.errors("W")).containsExactly("ORC^2^3 205/3", "ORC^3^3 205/3");
        assertThat(doses()).containsExactlyInAnyOrder("08 20250310", "20 20250310", "10 20250310");
    }

    @Test
    void oneVisitNumberOnDosesThatComeOneByOne() {
        clinic.tells(child, Dose.given("V1", "03", "20260301").lot("M1"));
        Answer second = clinic.tells(child, Dose.given("V1", "21", "20260301").lot("V1"));
        assertThat(second.errors("W")).containsExactly("ORC^1^3 205/3");
        assertThat(doses()).containsExactlyInAnyOrder("03 20260301", "21 20260301");
        Answer third = clinic.tells(child, Dose.historical("V1", "10", "20260301"));
        assertThat(third.errors("W"))
                .as("without a lot it reads as a correction, and is told")
                .containsExactly("ORC^1^3 205/3");
        assertThat(third.text()).contains("taken as a correction");
    }

    @Test
    void aNumberThatIsAnotherPatientNow() throws Exception {
        clinic.tells(child, SOUND);
        Patient other = Patient.of(child.mrn(), "Testsuccessor", "Other", "20230909", "M");
        Answer answer = clinic.tells(other, Dose.given("X1", "20", "20240310"));
        assertThat(answer.verdict()).isEqualTo("AE; PID^1^3 205/3");
        assertThat(doses()).containsExactly("08 20250310");
        assertThat(clinic.asks("Z34", other).status()).as("until staff decided").isEqualTo("NF");
        assertThat(held("released_at is null")).containsExactly("IDENTIFIER_REUSED PID^1^3 ");
    }

    @Test
    void aTwinUnderTheNumberOfTheOther() throws Exception {
        clinic.tells(child, SOUND);
        Patient twin = Patient.of(child.mrn(), child.family(), "Othertwin", child.born(), "M");
        Answer answer = clinic.tells(twin, Dose.given("X2", "20", "20250310"));
        assertThat(answer.verdict()).isEqualTo("AE; PID^1^3 205/3");
        assertThat(doses()).containsExactly("08 20250310");
        assertThat(held("released_at is null")).containsExactly("IDENTIFIER_REUSED PID^1^3 ");
    }

    @Test
    void namesThatAreMendedUnderOneNumber() {
        clinic.tells(child.named(child.family(), "Babygirl"), SOUND);
        assertThat(clinic.tells(child, SOUND.day("20250311").action("U")).verdict())
                .isEqualTo("AA");
        assertThat(clinic.tells(
                                child.named(child.family(), "Otherspelling"),
                                SOUND.day("20250312").action("U"))
                        .verdict())
                .isEqualTo("AA");
    }

    @Test
    void whatIsOlderThanWhatWasSaidSince() {
        String early = clinic.submission(child, SOUND.day("20250309").action("U"));
        String takenBack = clinic.submission(child, SOUND.action("D"));
        assertThat(clinic.tells(child, SOUND).verdict()).isEqualTo("AA");
        for (String late : new String[] {early, takenBack}) {
            Answer answer = clinic.sends(late);
            assertThat(answer.verdict()).isEqualTo("AE");
            assertThat(answer.errors("W")).containsExactly("ORC^1^3 999/3");
            assertThat(doses()).containsExactly("08 20250310");
        }
    }

    @Test
    void whatWasDeletedStaysSoWhenAnOlderMessageComesAgain() {
        Dose unknown = Dose.given("S9", "999", "20250310");
        String added = sameTime(clinic.submission(child, SOUND, unknown));
        assertThat(clinic.sends(added).code()).isEqualTo("AE");
        assertThat(clinic.sends(sameTime(clinic.submission(child, SOUND.action("D"))))
                        .code())
                .isEqualTo("AA");
        // Not all of it was stored, so it is processed again.
        assertThat(clinic.sends(added).code()).isEqualTo("AE");
        assertThat(doses()).isEmpty();
    }

    private static String sameTime(String message) {
        return message.replaceFirst("\\|20260309\\d+-0400\\|", "|20260309120000-0400|");
    }

    @Test
    void aNumberThatComesToStandForAnotherStepByStep() throws Exception {
        Clinic other = Clinic.live(registry, "Clinic Drift " + children);
        clinic.tells(child, SOUND);
        other.tells(child.mrn("D1"), SOUND.day("20250311"));
        other.tells(child.mrn("D1").born("20190909"));
        Patient stranger = child.mrn("D1").named("Teststranger", "Othername").born("20190909");
        assertThat(other.tells(stranger).verdict()).isEqualTo("AE; PID^1^3 205/3");
        assertThat(doses()).containsExactly("08 20250310", "08 20250311");
        assertThat(clinic.asks("Z34", stranger.mrn("")).status()).isEqualTo("NF");
    }

    @Test
    void moreVaccinationsThanAnybodyHas() {
        int most = 1_000;
        for (int message = 0; message < 2; message++) {
            Dose[] doses = new Dose[most / 2];
            for (int dose = 0; dose < doses.length; dose++) {
                doses[dose] = Dose.historical("T" + message + "-" + dose, "08", "20250310");
            }
            assertThat(clinic.tells(child, doses).verdict()).isEqualTo("AA");
        }
        assertThat(clinic.tells(child, Dose.historical("T2-0", "20", "20250310"))
                        .verdict())
                .isEqualTo("AE; ORC^1^3 999/3");
        assertThat(doses()).hasSize(most);
    }

    /** Random digits, as an index of the database cannot press them together. */
    @Test
    void numbersThatAreNoNumbers() {
        String endless = ThreadLocalRandom.current()
                .ints(9_000, 0, 10)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
        String good = clinic.submission(child, SOUND);
        Answer answer = clinic.sends(good.replace("LOTS1", endless).replace("||S1^", "||" + endless + "^"));
        assertThat(answer.verdict()).isEqualTo("AE");
        assertThat(answer.errors("W")).contains("ORC^1^3 102/4", "RXA^1^15^1^1 102/4");
        assertThat(doses()).containsExactly("08 20250310");
        Answer nobody = clinic.sends(good.replace("||" + child.mrn() + "^", "||" + endless + "^"));
        assertThat(nobody.verdict()).isEqualTo("AE; PID^1^3 101/7");
    }

    @Test
    void aControlIdThatIsUsedForAnotherMessage() {
        String first = clinic.submission(child, SOUND);
        assertThat(clinic.sends(first).code()).isEqualTo("AA");
        Answer answer = clinic.sends(first.replace("20250310", "20250311").replace("S1", "S2"));
        assertThat(answer.verdict()).isEqualTo("AE");
        assertThat(answer.errors("W")).containsExactly("MSH^1^10 205/4");
        assertThat(doses()).containsExactly("08 20250310", "08 20250311");
    }
}
