package org.jenner.bench.population;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Further messages about people of the population, for a registry that knows the population already. */
public record Mixed(Population population) {
    private static final int FIRST_FREE_DOSE = 1000;
    private static final int DOSES_A_MESSAGE = 8;
    private static final int DAYS = 700;
    private static final int SECONDS_A_DAY = 86_400;
    private static final List<String> VACCINES =
            List.of("03", "08", "10", "20", "21", "83", "115", "133", "150", "165");

    /** What an organization sends. */
    public record Submission(Organization sender, String text) {}

    /**
     * A VXU with doses that nobody told yet.
     *
     * @param across from an organization that did not know the person so far
     * @param count of the message among all, for its dose numbers and its time
     */
    public Submission submission(int number, boolean across, int doses, String controlId, int count) {
        SyntheticPerson person = population.person(number);
        Dice dice = new Dice(population.seed(), count, "mixed");
        Attendance attendance = across ? elsewhere(person, dice) : dice.pick(person.attendances());
        List<ReportedDose> told = new ArrayList<>();
        for (int dose = 0; dose < doses; dose++) {
            told.add(dose(person, attendance, dice, FIRST_FREE_DOSE + count * DOSES_A_MESSAGE + dose));
        }
        // After everything that is told by the population's own reports, and not in the future.
        OffsetDateTime sentAt = population
                .today()
                .plusDays(1)
                .atStartOfDay()
                .plusSeconds(count % SECONDS_A_DAY)
                .atOffset(ZoneOffset.ofHours(-5));
        return new Submission(attendance.organization(), new VxuText(person, attendance, sentAt).text(controlId, told));
    }

    /** A Z44 from the organization that knows the person best. */
    public Submission query(int number, String controlId) {
        SyntheticPerson person = population.person(number);
        return new Submission(
                person.attendances().getLast().organization(),
                QueryText.evaluatedHistory(person, population.today(), controlId));
    }

    private static Attendance elsewhere(SyntheticPerson person, Dice dice) {
        List<Organization> known =
                person.attendances().stream().map(Attendance::organization).toList();
        List<Organization> others =
                Organization.ALL.stream().filter(one -> !known.contains(one)).toList();
        return Attendance.of(
                dice.pick(others), person.number(), person.identity().birth());
    }

    private ReportedDose dose(SyntheticPerson person, Attendance attendance, Dice dice, int number) {
        LocalDate earliest = population.today().minusDays(DAYS);
        LocalDate birth = person.identity().birth();
        LocalDate day = dice.day(birth.isAfter(earliest) ? birth : earliest, population.today());
        Product product = Product.of(dice.pick(VACCINES));
        return new ReportedDose(
                new SyntheticDose(number, day, product, attendance.organization(), false), false, false);
    }
}
