package org.jenner.bench.population;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What organizations report about people. Each began two years ago: its first message of a person tells all that it knew then,
 * what others gave included; later ones follow visit by visit.
 */
public final class Reports {
    private static final int YEARS_CONNECTED = 2;
    private static final int TOLD_BY_CARD = 85;
    private static final int WITHOUT_PRODUCT = 25;
    private static final int OPENS_AT = 8;
    private static final int MINUTES_OPEN = 540;
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(-5);

    private final Population population;

    public Reports(Population population) {
        this.population = population;
    }

    /** All messages about a person, from all who know them, in the order sent. */
    public List<Report> of(SyntheticPerson person) {
        List<Report> reports = new ArrayList<>();
        for (Attendance attendance : person.attendances()) {
            int message = 0;
            for (Map.Entry<LocalDate, List<ReportedDose>> visit :
                    visits(person, attendance).entrySet()) {
                reports.add(report(person, attendance, visit.getKey(), visit.getValue(), message++));
            }
        }
        reports.sort(Comparator.comparing(Report::sentAt).thenComparing(Report::controlId));
        return reports;
    }

    /** The same in one message from each organization: all that it knows by now. */
    public List<Report> atOnce(SyntheticPerson person) {
        List<Report> reports = new ArrayList<>();
        for (Attendance attendance : person.attendances()) {
            TreeMap<LocalDate, List<ReportedDose>> visits = visits(person, attendance);
            List<ReportedDose> doses =
                    visits.values().stream().flatMap(List::stream).toList();
            if (!visits.isEmpty()) {
                reports.add(report(person, attendance, visits.lastKey(), doses, 0));
            }
        }
        return reports;
    }

    private TreeMap<LocalDate, List<ReportedDose>> visits(SyntheticPerson person, Attendance attendance) {
        Dice dice = new Dice(
                population.seed(), person.number(), attendance.organization().code());
        LocalDate connected = population.today().minusYears(YEARS_CONNECTED);
        LocalDate begin = attendance.from().isAfter(connected) ? attendance.from() : connected;
        TreeMap<LocalDate, List<ReportedDose>> visits = new TreeMap<>();
        if (isTakenOver(attendance.organization())) {
            visits.put(begin, new ArrayList<>());
        }
        for (SyntheticDose dose : person.doses()) {
            if (attendance.organization().equals(dose.by())) {
                LocalDate day = dose.day().isBefore(begin) ? begin : dose.day();
                visits.computeIfAbsent(day, _ -> new ArrayList<>()).add(new ReportedDose(dose, false, false));
            } else if (isTold(attendance, dose, dice)) {
                boolean unspecified = !dose.product().unspecified().isEmpty() && dice.percent(WITHOUT_PRODUCT);
                visits.computeIfAbsent(begin, _ -> new ArrayList<>()).add(new ReportedDose(dose, true, unspecified));
            }
        }
        return visits;
    }

    /** A clinic reports its people also when there is no dose to tell. */
    private static boolean isTakenOver(Organization organization) {
        return organization.kind().isClinic();
    }

    private static boolean isTold(Attendance attendance, SyntheticDose dose, Dice dice) {
        if (!dose.day().isBefore(attendance.from()) || dose.refused()) {
            return false;
        }
        Organization organization = attendance.organization();
        return organization.kind() == Organization.Kind.OTHER_REGISTRY
                || organization.kind().isClinic() && dice.percent(TOLD_BY_CARD);
    }

    private static Report report(
            SyntheticPerson person, Attendance attendance, LocalDate day, List<ReportedDose> doses, int message) {
        OffsetDateTime sentAt = day.atTime(OPENS_AT, 0)
                .plusMinutes((person.number() * 37L + message) % MINUTES_OPEN)
                .atOffset(ZONE);
        String controlId = attendance.organization().code() + "-" + person.number() + "-" + message;
        String text = new VxuText(person, attendance, sentAt).text(controlId, doses);
        return new Report(attendance.organization(), controlId, sentAt, doses.size(), text);
    }
}
